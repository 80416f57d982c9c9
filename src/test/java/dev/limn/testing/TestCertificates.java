package dev.limn.testing;

import java.time.Duration;
import java.time.Instant;
import okhttp3.tls.HeldCertificate;

/** Makes certificates at run time, so that no key is ever committed. */
public final class TestCertificates {

    private TestCertificates() {}

    /** A certificate authority that signs for this run only. */
    public static HeldCertificate authority(String name) {
        return new HeldCertificate.Builder()
                .commonName(name)
                .certificateAuthority(0)
                .build();
    }

    /** A certificate for a server that answers to these names and addresses, valid now. */
    public static HeldCertificate server(HeldCertificate authority, String... names) {
        return named(names).signedBy(authority).build();
    }

    /** As {@link #server}, but no longer valid since yesterday. */
    public static HeldCertificate expiredServer(HeldCertificate authority, String... names) {
        Instant now = Instant.now();
        return named(names)
                .signedBy(authority)
                .validityInterval(
                        now.minus(Duration.ofDays(9)).toEpochMilli(),
                        now.minus(Duration.ofDays(1)).toEpochMilli())
                .build();
    }

    /** A server certificate that nobody vouches for but itself. */
    public static HeldCertificate selfSigned(String... names) {
        return named(names).build();
    }

    /** A certificate that proves a database role, by its common name. */
    public static HeldCertificate client(HeldCertificate authority, String role) {
        return new HeldCertificate.Builder()
                .commonName(role)
                .signedBy(authority)
                .build();
    }

    private static HeldCertificate.Builder named(String... names) {
        HeldCertificate.Builder builder = new HeldCertificate.Builder().commonName(names[0]);
        for (String name : names) {
            builder.addSubjectAlternativeName(name);
        }
        return builder;
    }
}
