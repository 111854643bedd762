package io.cloudcost.monitor.alert;

import io.cloudcost.monitor.alert.model.DeliveryException;
import io.cloudcost.monitor.internal.alert.form.Words;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a failed mail means, in words that hold neither user nor password. */
final class MailTrouble {

    private static final int FOR_GOOD = 500;

    private final SmtpServer server;

    private MailTrouble(SmtpServer server) {
        this.server = server;
    }

    static DeliveryException of(SmtpServer server, MessagingException failure) {
        MailTrouble trouble = new MailTrouble(server);
        return failure instanceof SendFailedException some && count(some.getValidSentAddresses()) > 0
                ? DeliveryException.partly(server + " took the mail, but not for " + refused(some)
                        + trouble.said(failure) + ". They did not get it, and it is not sent to them again.")
                : trouble.judged(failure);
    }

    private static String refused(SendFailedException some) {
        return Stream.of(some.getInvalidAddresses(), some.getValidUnsentAddresses())
                .filter(Objects::nonNull)
                .flatMap(Stream::of)
                .map(address -> Words.line(address.toString()))
                .collect(Collectors.joining(", "));
    }

    private DeliveryException judged(MessagingException failure) {
        if (failure instanceof AuthenticationFailedException) {
            return DeliveryException.passing(
                    server + " does not take the user and password" + said(failure) + ".", null);
        }
        String network = network(failure);
        if (network != null) {
            return DeliveryException.passing(server + " " + network + ".", null);
        }
        boolean forGood = isForGood(failure);
        String words = server + " refused the mail" + said(failure) + ".";
        return forGood ? DeliveryException.forGood(words, null) : DeliveryException.passing(words, null);
    }

    private static @Nullable String network(MessagingException failure) {
        for (Throwable cause : causes(failure).toList()) {
            if (cause instanceof CertificateException || cause instanceof SSLException) {
                return "cannot be trusted or does not encrypt: " + Words.line(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof UnknownHostException) {
                return "is not known by that name";
            }
            if (cause instanceof SocketTimeoutException) {
                return "does not answer in time";
            }
            if (cause instanceof ConnectException) {
                return "refuses the connection";
            }
        }
        return null;
    }

    /** Whether no answer leaves hope: a recipient whose box is busy gets the mail later, whoever else is unknown. */
    private static boolean isForGood(MessagingException failure) {
        int[] codes = causes(failure)
                .mapToInt(cause -> cause instanceof SMTPAddressFailedException address
                        ? address.getReturnCode()
                        : cause instanceof SMTPSendFailedException send ? send.getReturnCode() : 0)
                .filter(code -> code > 0)
                .toArray();
        return codes.length > 0 && IntStream.of(codes).allMatch(code -> code >= FOR_GOOD);
    }

    private String said(MessagingException failure) {
        String text = causes(failure)
                .filter(MessagingException.class::isInstance)
                .map(cause -> Words.line(String.valueOf(cause.getMessage())))
                .reduce((first, last) -> last)
                .orElse("");
        for (String secret : new String[] {server.password, server.user}) {
            text = secret.isEmpty() ? text : text.replace(secret, "***");
        }
        return text.isEmpty() ? "" : ": " + text;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, MailTrouble::next)
                .limit(20);
    }

    /** The mail library chains its exceptions in a way of its own. */
    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : failure.getCause();
    }

    private static int count(Object @Nullable [] addresses) {
        return addresses == null ? 0 : addresses.length;
    }
}
