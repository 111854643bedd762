package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.alert.model.AlertMessage;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** One mail on its way. */
final class Mail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpServer server;
    private final String from;
    private final List<String> to;

    Mail(SmtpServer server, String from, List<String> to) {
        this.server = server;
        this.from = from;
        this.to = to;
    }

    void send(AlertMessage message) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Mail.class.getClassLoader()); // by which the mail library finds its parts
        try {
            deliver(message);
        } catch (MessagingException failure) {
            throw MailTrouble.of(server, failure);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void deliver(AlertMessage message) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage mail = mail(session, message);
        try (Transport transport = session.getTransport()) {
            if (server.user.isEmpty()) {
                transport.connect();
            } else {
                transport.connect(server.user, server.password);
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private Properties properties() {
        Properties settings = new Properties();
        String millis = Long.toString(server.timeout.toMillis());
        settings.put("mail.transport.protocol", "smtp");
        settings.put("mail.smtp.host", server.host.strip());
        settings.put("mail.smtp.port", Integer.toString(server.port));
        settings.put("mail.smtp.connectiontimeout", millis);
        settings.put("mail.smtp.timeout", millis);
        settings.put("mail.smtp.writetimeout", millis);
        settings.put("mail.smtp.auth", Boolean.toString(!server.user.isEmpty()));
        settings.put("mail.smtp.sendpartial", "true");
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.allow8bitmime", "true");
        settings.put("mail.smtp.starttls.enable", Boolean.toString(server.security == SmtpServer.Security.STARTTLS));
        settings.put("mail.smtp.starttls.required", Boolean.toString(server.security == SmtpServer.Security.STARTTLS));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(server.security == SmtpServer.Security.TLS));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        if (server.trust != null) {
            settings.put("mail.smtp.ssl.socketFactory", server.trust.getSocketFactory());
        }
        return settings;
    }

    @SuppressWarnings("JavaUtilDate") // the mail library knows no other
    private MimeMessage mail(Session session, AlertMessage message) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        String domain = sender.getAddress().substring(sender.getAddress().lastIndexOf('@') + 1);
        MimeMessage mail = new Identified(session, "<" + message.id() + "@" + domain + ">");
        mail.setFrom(sender);
        for (String address : to) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        }
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(message.at()));
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday replies, please
        mail.setHeader(
                "References",
                "<alert-" + message.notices().get(0).alertId().replaceAll("[^\\p{Alnum}.-]", "-") + "@" + domain + ">");
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(message.text(), "plain"));
        parts.addBodyPart(part(message.html(), "html"));
        mail.setContent(parts);
        return mail;
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, type);
        return part;
    }

    /** A mail whose id is the message's, whenever it is sent. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
