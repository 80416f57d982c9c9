package dev.limn.emulator.access;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * What Adobe offers over HTTPS and a client needs to connect: {@code POST /ims/token/v3} (and {@code v2}) and
 * {@code GET /data/foundation/query/connection_parameters}. Listens on loopback. Thread-safe.
 */
public final class RestService implements AutoCloseable {

    private static final int MAX_BODY = 1 << 16;
    private static final String REQUEST_ID = "x-request-id";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Route> routes;

    /**
     * Starts it.
     *
     * @param port 0 for a free one
     * @throws IOException if it cannot listen there
     */
    public RestService(SSLContext tls, int port, Ims ims, ConnectionParameters parameters) throws IOException {
        this.routes = Map.of(
                "/ims/token/v3", new Route("POST", ims::token),
                "/ims/token/v2", new Route("POST", ims::token),
                "/data/foundation/query/connection_parameters", new Route("GET", parameters::get));
        this.server = listen(port);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpsServer listen(int port) throws IOException {
        try {
            return HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IOException("cannot listen on port " + port + " of loopback: " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Ends it, and every request under way. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getRequestHeaders();
            String id =
                    first(headers, REQUEST_ID).orElseGet(() -> UUID.randomUUID().toString());
            Route route = routes.get(exchange.getRequestURI().getPath());
            Reply reply = route == null ? Reply.gateway(404, "404000", "Not found") : route.answer(exchange);
            send(exchange, reply.with(REQUEST_ID, id));
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = GSON.toJson(reply.body()).getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Cache-Control", "no-store"); // Answers hold tokens.
        reply.headers().forEach(headers::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(reply.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static Optional<String> first(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private record Route(String method, Function<Request, Reply> handler) {

        private Reply answer(HttpExchange exchange) throws IOException {
            if (!exchange.getRequestMethod().equals(method)) {
                return Reply.gateway(405, "405000", "Method not allowed").with("Allow", method);
            }
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                return Reply.gateway(413, "413000", "Request too large").with("Connection", "close");
            }
            Headers headers = exchange.getRequestHeaders();
            return handler.apply(new Request(name -> first(headers, name), new String(body, StandardCharsets.UTF_8)));
        }
    }
}
