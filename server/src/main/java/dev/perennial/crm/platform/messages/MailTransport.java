package dev.perennial.crm.platform.messages;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Hands mail to a mail server and tells a certain no from an uncertain one: after the connection stands, only the server's own word counts. */
final class MailTransport implements Transport {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CONNECT_MILLISECONDS = "5000";
    private static final String TALK_MILLISECONDS = "20000";
    private static final int FIRST_NO = 400;
    private static final int FIRST_FINAL_NO = 500;

    private final SmtpAddress server;
    private final Session session;

    MailTransport(SmtpAddress server) {
        this.server = server;
        this.session = Session.getInstance(settings(server));
    }

    private static Properties settings(SmtpAddress server) {
        var settings = new Properties();
        var protocol = server.tls() ? "smtps" : "smtp";
        settings.put("mail." + protocol + ".connectiontimeout", CONNECT_MILLISECONDS);
        settings.put("mail." + protocol + ".timeout", TALK_MILLISECONDS);
        settings.put("mail." + protocol + ".writetimeout", TALK_MILLISECONDS);
        settings.put("mail." + protocol + ".starttls.enable", "true");
        settings.put("mail." + protocol + ".auth", String.valueOf(server.user() != null));
        settings.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        return settings;
    }

    @Override
    public Verdict send(Message message) {
        MimeMessage mail;
        try {
            mail = mail(message);
        } catch (MessagingException unwritable) {
            return new Verdict.Never(unwritable.getMessage());
        }
        try (var line = session.getTransport(server.tls() ? "smtps" : "smtp")) {
            try {
                line.connect(server.host(), server.port(), server.user(), server.password());
            } catch (MessagingException away) {
                return new Verdict.NotNow(away.getMessage());
            }
            line.sendMessage(mail, mail.getAllRecipients());
            return new Verdict.Sent();
        } catch (SendFailedException refused) {
            return verdict(refused);
        } catch (MessagingException broken) {
            return new Verdict.Unknown(broken.getMessage());
        }
    }

    private MimeMessage mail(Message message) throws MessagingException {
        var mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.id().value() + "@perennial>");
            }
        };
        mail.setFrom(new InternetAddress(server.from(), true));
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.address(), true));
        mail.setSubject(message.subject(), UTF_8);
        mail.setText(message.body(), UTF_8);
        mail.setSentDate(new Date());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    /** The server said no, or the line broke after everything was said: a reply below 400 is none. */
    private static Verdict verdict(SendFailedException refused) {
        var code = 0;
        for (Exception next = refused; next != null; next = next instanceof MessagingException chained ? chained.getNextException() : null) code = Math.max(code, code(next));
        if (code >= FIRST_FINAL_NO) return new Verdict.Never(refused.getMessage());
        return code >= FIRST_NO ? new Verdict.NotNow(refused.getMessage()) : new Verdict.Unknown(refused.getMessage());
    }

    private static int code(Exception failure) {
        return switch (failure) {
            case SMTPSendFailedException sending -> sending.getReturnCode();
            case SMTPAddressFailedException recipient -> recipient.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case Exception _ -> 0;
        };
    }
}
