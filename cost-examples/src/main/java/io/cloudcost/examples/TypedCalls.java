package io.cloudcost.examples;

import io.cloudcost.vultr.VultrClient;
import java.io.PrintStream;

/** Single calls of the provider's API, typed, limited and retried, without any collecting. */
public final class TypedCalls {

    private TypedCalls() {}

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(System.getenv("VULTR_API_KEY"), "https://api.vultr.com/v2", System.out);
    }

    static void run(String key, String endpoint, PrintStream out) {
        try (VultrClient client = VultrClient.builder(key).endpoint(endpoint).build()) {
            out.println("Balance " + client.account().balance());
            client.instances()
                    .forEach(instance -> out.println(instance.name().orElse(instance.id()) + " " + instance.price()));
        }
    }
}
