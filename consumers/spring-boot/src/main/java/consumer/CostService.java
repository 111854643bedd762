package consumer;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that wants to know what its cloud costs. */
@SpringBootApplication
public class CostService {

    /** Collects, keeps and analyses. */
    @Bean
    public CostReport report(
            @Value("${vultr.key}") String key,
            @Value("${vultr.endpoint}") String endpoint,
            @Value("${cost.store}") String address) {
        CostSnapshot snapshot = CostCollectors.builder("vultr")
                .credentials(Credentials.apiKey(key))
                .endpoint(endpoint)
                .build()
                .collect(CollectRequest.defaults());
        try (CostStore store = CostStores.open(address)) {
            store.save(snapshot);
        }
        return CostAnalysis.of(snapshot).report();
    }
}
