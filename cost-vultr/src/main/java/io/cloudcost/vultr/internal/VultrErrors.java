package io.cloudcost.vultr.internal;

import io.cloudcost.http.ErrorDetail;
import io.cloudcost.http.ErrorReader;
import io.cloudcost.http.ErrorResponse;

/** Error bodies: {@code error} in most, {@code message} in those of managed databases. The status is HTTP's own. */
final class VultrErrors implements ErrorReader {

    private static final int UNAUTHORIZED = 401;

    @Override
    public ErrorDetail read(ErrorResponse response) {
        ErrorDetail detail =
                ErrorDetail.of(response.firstText("/error", "/message").orElse(null));
        return response.status() == UNAUTHORIZED ? detail.withHint(hint(response)) : detail;
    }

    private static String hint(ErrorResponse response) {
        return response.mentions("Unauthorized IP address")
                ? "The key is good, but Vultr does not take it from this address: add the address to the access control list"
                        + " of the API key in the Vultr portal (Account, API). A host with both may go out over IPv6"
                        + " though its IPv4 address is listed."
                : "Vultr does not know this API key: copy it again from the Vultr portal (Account, API), or make a new one.";
    }
}
