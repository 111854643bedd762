package io.cloudcost.aws.internal.sdk;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CollectionCancelledException;
import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.ProviderException;
import io.cloudcost.RateLimitException;
import io.cloudcost.ResponseException;
import io.cloudcost.TransportException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;

/** What AWS and its SDK say when something fails, as our errors. */
final class AwsErrors {

    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired");
    private static final Set<String> SKEWED =
            Set.of("RequestExpired", "RequestTimeTooSkewed", "RequestInTheFuture", "RequestTimeTooSkewedException");
    private static final Set<String> UNKNOWN_KEY = Set.of(
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "InvalidAccessKeyId",
            "AuthFailure",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException");
    private static final Set<String> DENIED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "UnauthorizedOperation",
            "UnauthorizedException",
            "NotAuthorized",
            "AuthorizationError");

    private static final Set<String> NOT_SIGNED_UP =
            Set.of("OptInRequired", "OptInRequiredException", "SubscriptionRequiredException", "NotSignedUp");

    private static final Pattern WANTED = Pattern.compile("not authorized to perform: ([a-z0-9-]+:[A-Za-z0-9]+)");
    private static final String ASSUME = "sts:AssumeRole";

    private AwsErrors() {}

    /** @param action as policies name it */
    static CostException of(String action, RuntimeException failure) {
        Optional<CostException> ours = causes(failure)
                .filter(CostException.class::isInstance)
                .map(CostException.class::cast)
                .findFirst();
        if (ours.isPresent()) {
            return ours.orElseThrow();
        }
        if (failure instanceof AwsServiceException refused) {
            return refused(action, refused);
        }
        if (failure instanceof AbortedException || Thread.currentThread().isInterrupted()) {
            return new CollectionCancelledException(action + " was given up because its thread was interrupted.");
        }
        return failure instanceof SdkException ? local(action, failure) : unreadable(action, failure);
    }

    private static CostException refused(String action, AwsServiceException refused) {
        String code = code(refused);
        String said = action + " was refused by AWS with " + code + " (" + clip(message(refused)) + ").";
        if (EXPIRED.contains(code)) {
            return new AuthenticationException(
                    said + " The session's credentials have expired; sign in again or get new ones.");
        }
        if (SKEWED.contains(code) || saysSkewed(refused)) {
            return new AuthenticationException(
                    said + " This machine's clock differs from AWS's; set it right, best by NTP.");
        }
        if (UNKNOWN_KEY.contains(code)) {
            return new AuthenticationException(
                    said
                            + " AWS does not accept the credentials; check the access key id, its secret and the session token.");
        }
        if (DENIED.contains(code)) {
            return new PermissionException(said + " " + allow(action, message(refused)));
        }
        return other(action, refused, said);
    }

    /** AWS may want another right than the one for the call: for the role, or for what it looks up itself. */
    private static String allow(String action, String message) {
        Matcher wanted = WANTED.matcher(message);
        String needed = wanted.find() ? wanted.group(1) : action;
        return "Allow the action " + needed + " in the policy of these credentials"
                + (needed.equals(ASSUME)
                        ? ", and let the role trust them, with the external id that it asks for."
                        : ".");
    }

    private static CostException other(String action, AwsServiceException refused, String said) {
        if (NOT_SIGNED_UP.contains(code(refused))) {
            return new ServiceOffException(
                    said + " The account is not signed up for the service, so that it has none of it.");
        }
        if (refused.isThrottlingException() || code(refused).equals("LimitExceededException")) {
            return new RateLimitException(
                    said + " It was tried " + refused.numAttempts() + " times; wait, or ask for less.", null);
        }
        boolean answered =
                refused.awsErrorDetails() != null && refused.awsErrorDetails().errorCode() != null;
        return new ProviderException(
                answered ? said : action + " was answered with status " + refused.statusCode() + " and no AWS error.",
                refused.statusCode() >= 500,
                refused.statusCode(),
                refused.requestId(),
                message(refused));
    }

    /** Nothing that AWS said: no credentials, no answer, or one that is not its language. */
    private static CostException local(String action, RuntimeException failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.startsWith("Unable to load credentials") || said.contains("Profile file contained no credentials")) {
            return new AuthenticationException("There are no AWS credentials: " + clip(said));
        }
        Optional<Throwable> broken =
                causes(failure).filter(IOException.class::isInstance).findFirst();
        if (broken.isPresent() && !isParser(broken.orElseThrow())) {
            return new TransportException(
                    action + " got no whole answer: "
                            + clip(String.valueOf(broken.orElseThrow().getMessage())) + ".",
                    broken.orElseThrow());
        }
        return unreadable(action, failure);
    }

    /** The SDK's words may quote the answer, which is nobody's business; its type says enough. */
    private static CostException unreadable(String action, RuntimeException failure) {
        return new ResponseException(
                action + " was answered in a shape that AWS's SDK cannot read ("
                        + failure.getClass().getSimpleName()
                        + "); check that the endpoint is AWS's own API and not a proxy's or a portal's page.",
                "",
                failure);
    }

    /** The code that AWS gave; its exception's name, or the status. */
    static String code(AwsServiceException refused) {
        @Nullable AwsErrorDetails details = refused.awsErrorDetails();
        @Nullable String code = details == null ? null : details.errorCode();
        return code == null || code.isBlank() ? "status " + refused.statusCode() : code;
    }

    private static String message(AwsServiceException refused) {
        @Nullable AwsErrorDetails details = refused.awsErrorDetails();
        @Nullable String message = details == null ? null : details.errorMessage();
        return message == null ? "no message" : message;
    }

    private static boolean saysSkewed(AwsServiceException refused) {
        String said = message(refused);
        return said.contains("Signature expired") || said.contains("Signature not yet current");
    }

    private static boolean isParser(Throwable failure) {
        return failure.getClass().getName().contains("Json");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }

    private static String clip(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
