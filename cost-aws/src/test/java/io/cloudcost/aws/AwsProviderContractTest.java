package io.cloudcost.aws;

import io.cloudcost.Credentials;
import io.cloudcost.testkit.ProviderContractTest;
import java.util.Map;

class AwsProviderContractTest extends ProviderContractTest {

    @Override
    protected String id() {
        return "aws";
    }

    @Override
    protected Credentials credentials(String key) {
        return Credentials.of(Map.of("accessKeyId", "AKIA0000000000000001", "secretAccessKey", key));
    }
}
