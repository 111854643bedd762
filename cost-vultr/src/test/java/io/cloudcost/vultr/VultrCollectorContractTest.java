package io.cloudcost.vultr;

import io.cloudcost.testkit.CloudFixture;
import io.cloudcost.testkit.CollectorContractTest;

class VultrCollectorContractTest extends CollectorContractTest {

    @Override
    protected CloudFixture start() {
        return VultrFixture.start(VultrFixture.spec().instances(620).build());
    }
}
