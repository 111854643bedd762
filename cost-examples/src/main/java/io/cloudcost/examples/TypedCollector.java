package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.vultr.VultrCollector;
import java.io.PrintStream;
import java.time.Duration;

/** The typed door: no ServiceLoader, and every setting has a name. */
public final class TypedCollector {

    private TypedCollector() {}

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(System.getenv("VULTR_API_KEY"), "https://api.vultr.com/v2", System.out);
    }

    static void run(String key, String endpoint, PrintStream out) {
        CostCollector collector = VultrCollector.builder(key)
                .endpoint(endpoint)
                .rateLimit(20)
                .callTimeout(Duration.ofSeconds(10))
                .accountId("production")
                .build();
        out.println(collector.collect().source());
    }
}
