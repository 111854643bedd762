package io.cloudcost.http;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.ProviderException;
import io.cloudcost.RateLimitException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is no success into the exception the caller sees. */
final class AnswerFailures {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> MAY_PASS = Set.of(408, TOO_MANY_REQUESTS, 500, 502, 503, 504);

    private final ErrorReader reader;
    private final Clock clock;

    AnswerFailures(ErrorReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    FailedAttempt of(ApiCall call, Answer answer, SafeText safe) {
        ErrorDetail detail = clean(answer, safe);
        Duration retryAfter = RetryAfter.of(answer.headers(), clock).orElse(null);
        boolean throttled = answer.status() == TOO_MANY_REQUESTS || detail.advice() == RetryAdvice.THROTTLED;
        boolean mayPass = mayPass(answer.status(), detail.advice());
        CostException error = throttled
                ? new RateLimitException(text(call, answer.status(), detail), retryAfter)
                : error(call, answer.status(), detail, mayPass);
        return new FailedAttempt(error, mayPass, throttled, retryAfter);
    }

    /** A success in another language than the API's: a gateway or a captive portal speaks. */
    FailedAttempt notJson(ApiCall call, Answer answer, SafeText safe) {
        String said = answer.header("Content-Type")
                .map(safe::clean)
                .map(type -> " (" + type + ")")
                .orElse("");
        ErrorDetail detail = ErrorDetail.of(safe.clean(answer.bodyText()))
                .withHint("The answer is not JSON" + said + ": something between here and the API answered.");
        return FailedAttempt.mayPass(error(call, answer.status(), detail, true));
    }

    private ErrorDetail clean(Answer answer, SafeText safe) {
        if (answer.status() < BAD_REQUEST) {
            return ErrorDetail.of(null).withHint("Redirects are not followed; check the endpoint.");
        }
        ErrorDetail said = reader.read(answer);
        String message = said.message() == null && !answer.looksLikeJson() ? answer.bodyText() : said.message();
        return new ErrorDetail(safe.clean(message), said.hint(), safe.clean(said.requestId()), said.advice());
    }

    private static boolean mayPass(int status, RetryAdvice advice) {
        return switch (advice) {
            case BY_STATUS -> MAY_PASS.contains(status);
            case THROTTLED, TRY_AGAIN -> true;
            case GIVE_UP -> false;
        };
    }

    private static CostException error(ApiCall call, int status, ErrorDetail detail, boolean mayPass) {
        String text = text(call, status, detail);
        return switch (status) {
            case UNAUTHORIZED -> new AuthenticationException(text);
            case FORBIDDEN -> new PermissionException(text);
            default -> new ProviderException(text, mayPass, status, detail.requestId(), detail.message());
        };
    }

    private static String text(ApiCall call, int status, ErrorDetail detail) {
        StringBuilder text = new StringBuilder(call + " was answered with status " + status);
        append(text, ": ", detail.message(), "");
        append(text, " (request id ", detail.requestId(), ")");
        text.append(text.charAt(text.length() - 1) == '.' ? "" : ".");
        append(text, " ", detail.hint(), "");
        return text.toString();
    }

    private static void append(StringBuilder text, String before, @Nullable String part, String after) {
        if (part != null) {
            text.append(before).append(part).append(after);
        }
    }
}
