package dev.limn.tls.internal;

import dev.limn.tls.ClientCertificate;
import dev.limn.tls.SslMode;
import dev.limn.tls.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.common.BaseDataSource;

/**
 * The driver's TLS, done our way: the JVM's trust store unless a root certificate is named (the driver's own factory
 * would look for {@code ~/.postgresql/root.crt}), PKCS#8 keys of any algorithm, and nothing older than TLS 1.2. The
 * host's name is verified within the handshake, where its failure has a cause that can be told from others; the driver
 * verifies it once more, as its {@code sslmode} says.
 */
public final class TlsSocketFactory extends SSLSocketFactory {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final SSLSocketFactory factory;
    private final boolean verifiesHost;

    /** Called by the driver with the properties of the connection. */
    public TlsSocketFactory(Properties properties) throws IOException, GeneralSecurityException {
        this(read(properties));
    }

    private TlsSocketFactory(Tls tls) throws IOException, GeneralSecurityException {
        this.factory = context(tls).getSocketFactory();
        this.verifiesHost = tls.mode() == SslMode.VERIFY_FULL;
    }

    /** For who speaks to the server without the driver. */
    public static TlsSocketFactory of(Tls tls) throws IOException, GeneralSecurityException {
        return new TlsSocketFactory(tls);
    }

    /** Tells the driver's data source to protect its connections like this. */
    public static void configure(BaseDataSource source, Tls tls) {
        source.setSslfactory(TlsSocketFactory.class.getName());
        source.setSslMode(tls.mode().toString());
        tls.rootCertificate().ifPresent(root -> source.setSslRootCert(root.toString()));
        tls.clientCertificate().ifPresent(client -> {
            source.setSslCert(client.certificate().toString());
            source.setSslKey(client.key().toString());
        });
    }

    private static Tls read(Properties properties) {
        SslMode mode = SslMode.of(String.valueOf(PGProperty.SSL_MODE.getOrDefault(properties)))
                .orElseThrow(() -> new IllegalArgumentException("sslmode is not one of " + SslMode.words()));
        Optional<Path> certificate = path(PGProperty.SSL_CERT, properties);
        Optional<Path> key = path(PGProperty.SSL_KEY, properties);
        return new Tls(
                mode,
                path(PGProperty.SSL_ROOT_CERT, properties),
                certificate.flatMap(crt -> key.map(pk8 -> new ClientCertificate(crt, pk8))));
    }

    private static Optional<Path> path(PGProperty property, Properties properties) {
        return Optional.ofNullable(property.getOrDefault(properties)).map(Path::of);
    }

    private static SSLContext context(Tls tls) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(KeyMaterial.keyManagers(tls), KeyMaterial.trustManagers(tls), null);
        return context;
    }

    @Override
    public Socket createSocket(@Nullable Socket socket, String host, int port, boolean autoClose) throws IOException {
        return strict(factory.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return strict(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return strict(factory.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return strict(factory.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return strict(factory.createSocket(host, port, localHost, localPort));
    }

    private Socket strict(Socket socket) {
        SSLSocket secured = (SSLSocket) socket;
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        if (verifiesHost) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        secured.setSSLParameters(parameters);
        return secured;
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return factory.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return factory.getSupportedCipherSuites();
    }
}
