package io.cloudcost.simulator.vultr;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.Client;
import io.cloudcost.simulator.CloudOptions;
import io.cloudcost.simulator.Json;
import io.cloudcost.simulator.Values;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VultrFaultsTest {

    private final FakeVultr cloud = FakeVultr.start(
            VultrEstate.generate(VultrEstate.spec().instances(20).build()),
            CloudOptions.defaults().withRequestsPerSecond(1_000));
    private final Client client = new Client(cloud.endpoint(), cloud.apiKey());

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void withoutTheRightKeyOnlyTheCatalogueAnswers() throws Exception {
        Client stranger = new Client(cloud.endpoint(), "wrong");
        HttpResponse<byte[]> refused = stranger.get("/account");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(text(refused)).isEqualTo("{\"error\":\"Invalid API token.\",\"status\":401}");
        assertThat(stranger.get("/plans").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/object-storage/tiers").statusCode()).isEqualTo(401);
    }

    @Test
    void anAddressThatIsNotAllowedStillSeesTheCatalogue() throws Exception {
        cloud.fault(VultrFaults.unauthorizedAddress("203.0.113.25"));
        assertThat(text(client.get("/instances")))
                .isEqualTo("{\"error\":\"Unauthorized IP address: 203.0.113.25\",\"status\":401}");
        assertThat(client.get("/regions").statusCode()).isEqualTo(200);
    }

    @Test
    void aMissingRightCostsOnePath() throws Exception {
        cloud.fault(VultrFaults.missingRight().on("/billing/**"));
        assertThat(client.get("/billing/history").statusCode()).isEqualTo(403);
        assertThat(client.get("/billing/invoices/900000/items").statusCode()).isEqualTo(403);
        assertThat(client.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void databasesHaveErrorsOfTheirOwnShape() throws Exception {
        cloud.fault(VultrFaults.messageOnly(422).on("/databases/**"));
        HttpResponse<byte[]> refused = client.get("/databases/plans");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Json.read(refused.body())).containsOnlyKeys("message");
    }

    @Test
    void cursorsCanRepeatAndMetaCanBeMissing() throws Exception {
        cloud.fault(VultrFaults.repeatedCursor("bmV4dF9fMA==").on("/blocks"));
        assertThat(Values.next(client.json("/blocks"))).isEqualTo("bmV4dF9fMA%3D%3D");
        assertThat(Values.next(client.json("/blocks?cursor=bmV4dF9fMA==&per_page=1")))
                .isEqualTo("bmV4dF9fMA%3D%3D");
        cloud.clearFaults();
        cloud.fault(VultrFaults.missingMeta().times(1));
        cloud.fault(VultrFaults.missingLinks().times(1));
        cloud.fault(VultrFaults.nullAtTheEnd());
        assertThat(client.json("/blocks")).containsOnlyKeys("blocks");
        assertThat(Values.object(client.json("/blocks"), "meta")).doesNotContainKey("links");
        assertThat(Values.object(Values.object(client.json("/blocks"), "meta"), "links"))
                .containsEntry("next", null);
    }

    @Test
    void valuesCanChangeTheirTypeAndTheirWords() throws Exception {
        cloud.fault(VultrFaults.numbersAsText().times(1));
        cloud.fault(VultrFaults.field("power_status", "hibernating").times(1));
        cloud.fault(VultrFaults.extraFields().times(1));
        cloud.fault(VultrFaults.field("plan", "vx9-new").times(1));
        assertThat(Values.list(client.json("/plans"), "plans"))
                .allSatisfy(p -> assertThat(p.get("ram")).isInstanceOf(String.class));
        assertThat(instances()).allSatisfy(i -> assertThat(i).containsEntry("power_status", "hibernating"));
        assertThat(instances()).allSatisfy(i -> assertThat(i).containsEntry("x_new_text", "new"));
        assertThat(instances()).allSatisfy(i -> assertThat(i).containsEntry("plan", "vx9-new"));
        assertThat(instances()).noneMatch(i -> i.containsKey("x_new_text"));
    }

    @Test
    void oneListCanHaveTwoDateFormats() throws Exception {
        cloud.fault(VultrFaults.mixedDates());
        List<String> dates =
                instances().stream().map(i -> Values.text(i, "date_created")).toList();
        assertThat(dates)
                .filteredOn(d -> d.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+00:00"))
                .hasSize(10);
        assertThat(dates)
                .filteredOn(d -> d.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"))
                .hasSize(10);
    }

    @Test
    void unknownPathsAndMethodsAreRefusedAsTheApiDoes() throws Exception {
        assertThat(text(client.get("/instances/none"))).isEqualTo("{\"error\":\"instance not found\",\"status\":404}");
        assertThat(client.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(client.get("/plans?type=gpu").statusCode()).isEqualTo(400);
        assertThat(Json.read(client.get("/billing/invoices/900003").body())).containsKey("billing_invoice");
    }

    private List<Map<String, Object>> instances() throws Exception {
        return Values.list(client.json("/instances"), "instances");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
