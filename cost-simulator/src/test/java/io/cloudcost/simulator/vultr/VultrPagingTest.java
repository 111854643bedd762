package io.cloudcost.simulator.vultr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.Client;
import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.Json;
import io.cloudcost.simulator.Values;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VultrPagingTest {

    private static final CloudOptions UNLIMITED = CloudOptions.defaults().withRequestsPerSecond(Integer.MAX_VALUE);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 499, 500})
    void pagesGiveEveryEntryOnce(int perPage) throws Exception {
        VultrEstate estate =
                VultrEstate.generate(VultrEstate.spec().seed(3).instances(502).build());
        try (FakeVultr cloud = FakeVultr.start(estate, UNLIMITED)) {
            List<Map<String, Object>> instances =
                    new Client(cloud.endpoint(), cloud.apiKey()).all("/instances", "instances", perPage);
            assertThat(instances).hasSize(502);
            assertThat(instances).extracting(i -> i.get("id")).doesNotHaveDuplicates();
            assertThat(cloud.requests()).hasSize((502 + perPage - 1) / perPage);
        }
    }

    @Test
    void thePageHasAHundredEntriesUnlessAsked() throws Exception {
        VultrEstate estate =
                VultrEstate.generate(VultrEstate.spec().instances(150).build());
        try (FakeVultr cloud = FakeVultr.start(estate, UNLIMITED)) {
            Map<String, Object> page = new Client(cloud.endpoint(), cloud.apiKey()).json("/instances");
            assertThat(Values.list(page, "instances")).hasSize(100);
            assertThat(Values.object(page, "meta")).containsEntry("total", 150);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?per_page=501", "?per_page=0", "?per_page=x", "?cursor=bm9uc2Vuc2U=", "?cursor=%25"})
    void refusesWhatItNeverOffered(String query) throws Exception {
        try (FakeVultr cloud =
                FakeVultr.start(VultrEstate.generate(VultrEstate.spec().build()), UNLIMITED)) {
            HttpResponse<byte[]> answer = new Client(cloud.endpoint(), cloud.apiKey()).get("/instances" + query);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Json.read(answer.body())).containsEntry("status", 400);
        }
    }
}
