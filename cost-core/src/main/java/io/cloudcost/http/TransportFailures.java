package io.cloudcost.http;

import io.cloudcost.TransportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why no whole answer came. */
final class TransportFailures {

    private TransportFailures() {}

    /** @param timeout the time the request had */
    static FailedAttempt of(ApiCall call, IOException failure, Duration timeout, SafeText safe) {
        TransportException error =
                new TransportException(call + " got no whole answer: " + reason(failure, timeout, safe) + ".", failure);
        return untrusted(failure) ? FailedAttempt.lasting(error) : FailedAttempt.mayPass(error);
    }

    static FailedAttempt truncated(ApiCall call, String problem) {
        return FailedAttempt.mayPass(new TransportException(call + " got no whole answer: " + problem + ".", null));
    }

    private static boolean untrusted(IOException failure) {
        return failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException;
    }

    private static String reason(IOException failure, Duration timeout, SafeText safe) {
        @Nullable String said = safe.clean(failure.getMessage());
        if (failure instanceof InterruptedIOException) {
            return "the timeout of " + seconds(timeout) + " passed";
        }
        if (failure instanceof UnknownHostException) {
            return "the host was not found; check the endpoint, the network and the name server (" + said + ")";
        }
        if (failure instanceof ConnectException) {
            return "the connection was refused; check the endpoint and the network (" + said + ")";
        }
        if (failure instanceof SSLException) {
            return "no trusted connection; check the certificates this JVM trusts (" + said + ")";
        }
        return "the connection broke (" + said + ")";
    }

    private static String seconds(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
