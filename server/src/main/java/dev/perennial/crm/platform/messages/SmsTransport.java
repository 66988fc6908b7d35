package dev.perennial.crm.platform.messages;

/** Hands text messages to a provider by one POST of {@code {"id","to","text"}}; any 2xx answer means taken. */
record SmsTransport(Webhook provider) implements Transport {

    record TextMessage(String id, String to, String text) {}

    @Override
    public Verdict send(Message message) {
        var id = message.id().value().toString();
        return provider.post(id, new TextMessage(id, message.address(), message.body()), _ -> new Verdict.Sent());
    }
}
