package io.cloudcost.cli;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.Surcharge;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing in the account, for programs. */
final class ResourceDocument {

    private ResourceDocument() {}

    static void write(JsonOut json, CloudResource resource) throws IOException {
        json.text("id", resource.id());
        json.text("kind", resource.kind());
        json.text("name", resource.info().name());
        json.text("region", resource.info().region());
        json.text("plan", plan(resource));
        json.flag("gpu", resource instanceof Machine machine && machine.isGpu());
        json.text("state", resource.state());
        json.money("monthlyPrice", resource.price().monthlyCost().orElse(null));
        json.texts(
                "tags",
                resource.tags().asMap().entrySet().stream()
                        .map(ResourceDocument::word)
                        .toList());
        json.text("created", resource.info().created());
        json.text("billed", resource.info().billed());
        json.text("priceUnknown", resource.price() instanceof Price.Unknown unknown ? unknown.reason() : null);
        json.objects("surcharges", resource.info().surcharges(), surcharge -> surcharge(json, surcharge));
    }

    private static void surcharge(JsonOut json, Surcharge surcharge) throws IOException {
        json.text("name", surcharge.name());
        json.money("monthlyPrice", surcharge.price().monthlyCost().orElse(null));
    }

    private static @Nullable String plan(CloudResource resource) {
        if (resource instanceof Machine machine) {
            return machine.plan();
        }
        return resource instanceof Database database ? database.plan() : null;
    }

    private static String word(Map.Entry<String, String> tag) {
        return tag.getValue().isEmpty() ? tag.getKey() : tag.getKey() + ":" + tag.getValue();
    }
}
