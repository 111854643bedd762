package io.cloudcost.http;

import org.jspecify.annotations.Nullable;

/**
 * What a provider's module read in an error answer. Texts are cleaned by the kit: one line, at most 200 characters, the
 * credentials blanked out.
 *
 * @param message the provider's own words, null if there are none
 * @param hint a whole sentence on what to do about it, null if the module knows none
 * @param requestId the provider's id of this call, null if it gives none
 * @param advice whether trying again makes sense
 */
public record ErrorDetail(
        @Nullable String message,
        @Nullable String hint,
        @Nullable String requestId,
        RetryAdvice advice) {

    /** Nothing but the provider's words. */
    public static ErrorDetail of(@Nullable String message) {
        return new ErrorDetail(message, null, null, RetryAdvice.BY_STATUS);
    }

    /** The same with a sentence on what to do. */
    public ErrorDetail withHint(String sentence) {
        return new ErrorDetail(message, sentence, requestId, advice);
    }

    /** The same with the provider's id of the call. */
    public ErrorDetail withRequestId(@Nullable String id) {
        return new ErrorDetail(message, hint, id, advice);
    }

    /** The same with another advice. */
    public ErrorDetail withAdvice(RetryAdvice newAdvice) {
        return new ErrorDetail(message, hint, requestId, newAdvice);
    }
}
