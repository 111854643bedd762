package io.cloudcost.vultr;

import io.cloudcost.testkit.ProviderContractTest;

class VultrProviderContractTest extends ProviderContractTest {

    @Override
    protected String id() {
        return "vultr";
    }
}
