package dev.perennial.crm.platform.webhook;

import java.net.InetAddress;

/** A block of addresses such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
record Cidr(byte[] network, int bits) {

    static Cidr of(String text) {
        var slash = text.indexOf('/');
        var network = literal(slash < 0 ? text : text.substring(0, slash));
        var bits = slash < 0 ? network.length * Byte.SIZE : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > network.length * Byte.SIZE) throw new IllegalArgumentException("not a network: " + text);
        return new Cidr(network, bits);
    }

    private static byte[] literal(String address) {
        try {
            return InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException("not a network: " + address, notAnAddress);
        }
    }

    boolean holds(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != network.length) return false;
        for (var bit = 0; bit < bits; bit++)
            if (((bytes[bit / Byte.SIZE] ^ network[bit / Byte.SIZE]) >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) != 0) return false;
        return true;
    }
}
