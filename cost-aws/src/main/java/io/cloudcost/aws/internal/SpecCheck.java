package io.cloudcost.aws.internal;

import io.cloudcost.ConfigurationException;
import io.cloudcost.Credentials;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.AwsIdentity;
import io.cloudcost.aws.internal.sdk.Proxies;
import io.cloudcost.aws.model.AwsEndpoints;
import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.http.ApiClient;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds settings that cannot work before anything is sent. */
public final class SpecCheck {

    private SpecCheck() {}

    /**
     * Each problem one sentence.
     *
     * @param hint where credentials may come from
     */
    public static List<String> problems(CollectorSpec spec, String hint) {
        List<String> problems = new ArrayList<>(credentials(spec, hint));
        spec.accountId()
                .filter(String::isBlank)
                .ifPresent(blank -> problems.add("The account id is blank; leave it out or give one."));
        Stream.concat(
                        Stream.of(
                                AwsSettings.COST_EXPLORER_ENDPOINT, AwsSettings.EC2_ENDPOINT, AwsSettings.STS_ENDPOINT),
                        AwsEndpoints.all().stream())
                .flatMap(setting -> endpoint(spec, setting).stream())
                .distinct()
                .forEach(problems::add);
        Stream.of(AwsSettings.PROXY, AwsSettings.HTTP_PROXY)
                .flatMap(setting -> spec.get(setting).flatMap(Proxies::problem).stream())
                .distinct()
                .forEach(problems::add);
        problems.addAll(Accounts.problems(spec));
        return problems;
    }

    private static List<String> credentials(CollectorSpec spec, String hint) {
        if (spec.credentials().isEmpty()) {
            return spec.get(AwsSettings.PROFILE).isPresent()
                    ? List.of()
                    : List.of("There are no AWS credentials: pass some, or set " + hint + ".");
        }
        Credentials passed = spec.credentials().orElseThrow();
        if (passed.value(AwsIdentity.PROFILE).isPresent()
                || passed.value(Credentials.CHAIN).isPresent()) {
            return List.of();
        }
        return Stream.of(AwsIdentity.KEY_ID, AwsIdentity.SECRET, AwsIdentity.TOKEN)
                .filter(name ->
                        !name.equals(AwsIdentity.TOKEN) || passed.value(name).isPresent())
                .flatMap(name -> passed.problem(name).stream()
                        .map(problem ->
                                "The AWS credential " + name + " (passed, or in " + hint + ") " + problem + "."))
                .toList();
    }

    private static List<String> endpoint(CollectorSpec spec, Setting<String> setting) {
        try {
            AwsAccess.endpoint(spec, setting).ifPresent(url -> ApiClient.builder(AwsIds.PROVIDER, url));
            return List.of();
        } catch (ConfigurationException bad) {
            return bad.problems();
        }
    }
}
