package io.cloudcost;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider answered with an error, or with something that is not its API's language. */
public final class ProviderException extends CostException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String requestId;
    private final @Nullable String providerMessage;

    /**
     * @param status HTTP status
     * @param requestId the provider's id of the call, null if it gave none
     * @param providerMessage what the provider said, short and without secrets, null if nothing readable
     */
    public ProviderException(
            String message,
            boolean retryable,
            int status,
            @Nullable String requestId,
            @Nullable String providerMessage) {
        super(message, retryable, null);
        this.status = status;
        this.requestId = requestId;
        this.providerMessage = providerMessage;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The provider's id of the call; support will ask for it. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** What the provider said. */
    public Optional<String> providerMessage() {
        return Optional.ofNullable(providerMessage);
    }
}
