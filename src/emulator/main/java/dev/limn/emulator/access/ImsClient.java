package dev.limn.emulator.access;

/**
 * A program registered with Adobe's Identity Management Service, which may ask it for tokens. Never prints its secret.
 *
 * @param id {@code client_id}, which the platform's other services call the API key
 * @param secret {@code client_secret}
 */
public record ImsClient(String id, String secret) {

    /** One with an id and a secret that nobody can guess. */
    public static ImsClient random() {
        return new ImsClient(RandomText.hexadecimal(16), RandomText.hexadecimal(20));
    }

    @Override
    public String toString() {
        return "ImsClient[id=" + id + ", secret=***]";
    }
}
