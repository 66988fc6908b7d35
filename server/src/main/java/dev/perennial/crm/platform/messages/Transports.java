package dev.perennial.crm.platform.messages;

import dev.perennial.crm.platform.Mode;
import dev.perennial.crm.platform.messages.Transport.Verdict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Picks the way out for each message: what the settings name; while trying the system out without settings, the captured mailbox. */
@Component
class Transports {

    private final Transport mail;
    private final Transport sms;
    private final Transport groupChat;
    private final boolean hasGroupChat;

    Transports(@Value("${perennial.smtp.url:}") String smtpUrl, @Value("${perennial.mail.from:}") String from, @Value("${perennial.sms.url:}") String smsUrl,
            @Value("${perennial.wecom.url:}") String wecomUrl, @Value("${perennial.mode:start}") Mode mode) {
        this.mail = smtpUrl.isBlank() ? without("mail", mode) : new MailTransport(SmtpAddress.of(smtpUrl, from));
        this.sms = smsUrl.isBlank() ? without("sms", mode) : new SmsTransport(new Webhook(smsUrl));
        this.groupChat = wecomUrl.isBlank() ? without("wecom", mode) : new GroupChatTransport(new Webhook(wecomUrl));
        this.hasGroupChat = !wecomUrl.isBlank();
    }

    /** Whether the firm has a group chat to speak into. */
    boolean hasGroupChat() {
        return hasGroupChat;
    }

    Verdict send(Message message) {
        try {
            return switch (message.channel()) {
                case MAIL -> mail.send(message);
                case SMS -> sms.send(message);
                case WECOM -> groupChat.send(message);
                case APP -> new Verdict.Sent();
            };
        } catch (RuntimeException failure) {
            return new Verdict.Unknown(String.valueOf(failure.getMessage()));
        }
    }

    /** While trying the system out the message stands in the captured mailbox, which is all that becomes of it. */
    private static Transport without(String channel, Mode mode) {
        return mode.isForTrying() ? _ -> new Verdict.Sent() : _ -> new Verdict.Never("platform.message.no-" + channel);
    }
}
