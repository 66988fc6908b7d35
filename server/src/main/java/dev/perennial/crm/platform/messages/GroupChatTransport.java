package dev.perennial.crm.platform.messages;

import java.util.regex.Pattern;

/** Speaks into a group chat of 企业微信 through the webhook of its robot, which answers {@code {"errcode":0}} when it took the message. */
record GroupChatTransport(Webhook robot) implements Transport {

    record Post(String msgtype, Text text) {}

    record Text(String content) {}

    private static final Pattern CODE = Pattern.compile("\"errcode\"\\s*:\\s*(-?\\d+)");
    private static final String TOO_FAST = "45009";

    @Override
    public Verdict send(Message message) {
        return robot.post(message.id().value().toString(), new Post("text", new Text(message.body())), GroupChatTransport::verdict);
    }

    private static Verdict verdict(String answer) {
        var code = CODE.matcher(answer);
        if (!code.find()) return new Verdict.Unknown("no errcode");
        return switch (code.group(1)) {
            case "0" -> new Verdict.Sent();
            case TOO_FAST -> new Verdict.NotNow("errcode " + TOO_FAST);
            case String other -> new Verdict.Never("errcode " + other);
        };
    }
}
