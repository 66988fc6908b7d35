package dev.perennial.crm.platform.webhook;

import dev.perennial.crm.platform.Mode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows which addresses webhooks may reach: public ones, and the firm's own networks as far as the setting names them. Every address is looked at right before it is connected to. */
@Component
class Networks {

    /** While trying the system out, programs on the same machine may listen. */
    private static final String LOOPBACK = "127.0.0.0/8,::1/128";

    /** What is not the public internet: loopback, private, shared, link-local with the clouds' metadata, documentation, benchmarks, multicast, reserved. */
    private static final List<Cidr> NOT_PUBLIC = Stream.of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(Cidr::of).toList();
    private static final Cidr PUBLIC_6 = Cidr.of("2000::/3");
    private static final int BYTES_OF_4 = 4;

    /** An address that may not be reached. */
    static final class Forbidden extends UnknownHostException {

        Forbidden(String host) {
            super(host);
        }
    }

    private final List<Cidr> own;

    Networks(@Value("${perennial.webhook.networks:}") String networks, @Value("${perennial.mode:start}") Mode mode) {
        var named = networks.isBlank() && mode.isForTrying() ? LOOPBACK : networks;
        this.own = Arrays.stream(named.split(",")).map(String::strip).filter(text -> !text.isEmpty()).map(Cidr::of).toList();
    }

    /** The addresses of the host; refused as a whole when one of them may not be reached, and for plain http when one is not of the firm's own networks. */
    InetAddress[] resolve(String host, boolean plain) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses)
            if (!isOwn(address) && (plain || !isPublic(address))) throw new Forbidden(host);
        return addresses;
    }

    /** Whether plain http may be spoken to anybody at all. */
    boolean knowsOwn() {
        return !own.isEmpty();
    }

    boolean isOwn(InetAddress address) {
        return own.stream().anyMatch(network -> network.holds(address));
    }

    static boolean isPublic(InetAddress address) {
        if (NOT_PUBLIC.stream().anyMatch(network -> network.holds(address))) return false;
        return address.getAddress().length == BYTES_OF_4 || PUBLIC_6.holds(address);
    }
}
