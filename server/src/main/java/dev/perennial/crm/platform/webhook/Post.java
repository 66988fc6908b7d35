package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.webhook.WebhookDelivery.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to an address that somebody wrote down: connects only to addresses that were looked at, follows nobody elsewhere, keeps no cookie, reads the
 * beginning of the answer and nothing packed, and is done in time whatever the other side does.
 */
@Component
class Post {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ALTOGETHER = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int READ_BYTES = 2_048;

    private final Networks networks;
    private final Duration altogether;
    private final Map<Boolean, CloseableHttpClient> clients = new ConcurrentHashMap<>();

    @Autowired
    Post(Networks networks) {
        this(networks, ALTOGETHER);
    }

    /** The same with another patience. */
    Post(Networks networks, Duration altogether) {
        this.networks = networks;
        this.altogether = altogether;
    }

    /** One attempt. */
    Answer send(Endpoint endpoint, Map<String, String> headers, byte[] body) {
        var begun = System.nanoTime();
        var late = new AtomicBoolean();
        var post = new HttpPost(endpoint.address());
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        var watch = Thread.ofVirtual().name("webhook-watch").start(() -> hangUp(post, late));
        try {
            return read(clients.computeIfAbsent(endpoint.isPlain(), this::client).executeOpen(null, post, null), begun, late);
        } catch (IOException | RuntimeException failed) {
            return Answer.none(late.get() ? Failure.TOO_SLOW : failure(failed), failed.getMessage(), since(begun));
        } finally {
            watch.interrupt();
            post.abort();   // closing in peace would read an answer without end to its end
        }
    }

    private static Answer read(ClassicHttpResponse answer, long begun, AtomicBoolean late) throws IOException {
        var begin = answer.getEntity() == null ? new byte[0] : answer.getEntity().getContent().readNBytes(READ_BYTES);
        return late.get() ? Answer.none(Failure.TOO_SLOW, null, since(begun)) : Answer.of(answer.getCode(), begin, since(begun), quiet(answer));
    }

    private void hangUp(HttpPost post, AtomicBoolean late) {
        try {
            Thread.sleep(altogether);
            late.set(true);
            post.abort();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static Failure failure(Exception failed) {
        return switch (failed) {
            case Networks.Forbidden _ -> Failure.FORBIDDEN_ADDRESS;
            case SSLException _ -> Failure.NOT_TRUSTED;
            case ConnectTimeoutException _ -> Failure.UNREACHABLE;
            case InterruptedIOException _ -> Failure.TOO_SLOW;
            case ConnectException _ -> Failure.UNREACHABLE;
            case UnknownHostException _ -> Failure.UNREACHABLE;
            case Exception _ -> Failure.BROKEN_OFF;
        };
    }

    private static Duration quiet(ClassicHttpResponse answer) {
        var header = answer.getFirstHeader("Retry-After");
        if (header == null || !header.getValue().matches("\\d{1,6}")) return null;
        var asked = Duration.ofSeconds(Long.parseLong(header.getValue()));
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private CloseableHttpClient client(boolean speaksPlain) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(new Guarded(networks, speaksPlain)).setMaxConnTotal(WebhookRunner.MOST_AT_ONCE * 2)
                .setMaxConnPerRoute(WebhookRunner.MOST_AT_ONCE * 2)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS).setSocketTimeout((int) ALTOGETHER.toMillis(), TimeUnit.MILLISECONDS).build()).build();
        return HttpClients.custom().setConnectionManager(connections).setUserAgent("Perennial-Webhook").disableRedirectHandling().disableAutomaticRetries().disableCookieManagement()
                .disableAuthCaching().disableContentCompression().setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(ALTOGETHER.toMillis(), TimeUnit.MILLISECONDS).build()).build();
    }

    /** Looks at each address in the moment in which it is connected to; a name that leads elsewhere the second time leads nowhere. */
    private record Guarded(Networks networks, boolean speaksPlain) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return networks.resolve(host.replaceAll("[\\[\\]]", ""), speaksPlain);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
