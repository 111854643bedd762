package io.cloudcost.vultr;

import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorProvider;
import io.cloudcost.vultr.internal.VultrIds;
import io.cloudcost.vultr.model.VultrParts;
import java.util.List;

/** Offers Vultr to {@link io.cloudcost.CostCollectors}. */
public final class VultrCollectorProvider implements CollectorProvider {

    /** For the service loader. */
    public VultrCollectorProvider() {}

    @Override
    public String id() {
        return VultrIds.PROVIDER;
    }

    @Override
    public String displayName() {
        return VultrIds.NAME;
    }

    @Override
    public CollectorBuilder<?> builder() {
        return VultrCollector.builder();
    }

    @Override
    public List<Part> parts() {
        return VultrParts.all();
    }

    @Override
    public String credentialsHint() {
        return VultrCollectorBuilder.KEY_VARIABLE;
    }

    @Override
    public String permissionsHint() {
        return "billing, subscriptions_view; objstore and loadbalancer for those parts; and this host's address in the"
                + " key's access control list";
    }
}
