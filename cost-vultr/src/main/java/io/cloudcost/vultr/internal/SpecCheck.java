package io.cloudcost.vultr.internal;

import io.cloudcost.ConfigurationException;
import io.cloudcost.Credentials;
import io.cloudcost.http.ApiClient;
import io.cloudcost.spi.CollectorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds settings that cannot work before anything is sent. */
public final class SpecCheck {

    private SpecCheck() {}

    /**
     * Each problem one sentence.
     *
     * @param variable the environment variable that usually holds the key
     */
    public static List<String> problems(CollectorSpec spec, String variable) {
        List<String> problems = new ArrayList<>();
        keyProblem(spec, variable).ifPresent(problems::add);
        problems.addAll(problems(spec));
        return problems;
    }

    /** What is wrong beside the key, each one sentence. */
    public static List<String> problems(CollectorSpec spec) {
        List<String> problems = new ArrayList<>();
        spec.accountId()
                .filter(String::isBlank)
                .ifPresent(blank -> problems.add("The account id is blank; leave it out or give one."));
        try {
            ApiClient.builder(VultrIds.PROVIDER, VultrConnection.endpoint(spec));
        } catch (ConfigurationException bad) {
            problems.addAll(bad.problems());
        }
        return problems;
    }

    private static Optional<String> keyProblem(CollectorSpec spec, String variable) {
        Optional<Credentials> credentials = spec.credentials();
        return credentials.isEmpty()
                ? Optional.of("There is no Vultr API key: pass one, or set the environment variable " + variable + ".")
                : credentials
                        .flatMap(some -> some.problem(Credentials.API_KEY))
                        .map(problem -> "The Vultr API key (passed, or in " + variable + ") " + problem + ".");
    }
}
