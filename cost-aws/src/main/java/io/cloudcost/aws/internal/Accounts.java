package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsSettings;
import io.cloudcost.spi.CollectorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The accounts that the settings name, each reached by a role of the same name; one if they name none. */
public final class Accounts {

    private Accounts() {}

    /** The settings of each account. */
    public static List<CollectorSpec> of(CollectorSpec spec) {
        List<String> ids = ids(spec);
        Optional<String> role = spec.get(AwsSettings.ROLE_NAME);
        return ids.isEmpty() || role.isEmpty()
                ? List.of(spec)
                : ids.stream()
                        .map(id -> spec.with(AwsSettings.ROLE_ARN, "arn:aws:iam::" + id + ":role/" + role.get()))
                        .toList();
    }

    /** What does not fit together, each one sentence. */
    static List<String> problems(CollectorSpec spec) {
        boolean accounts = !ids(spec).isEmpty();
        boolean name = spec.get(AwsSettings.ROLE_NAME).isPresent();
        boolean role = spec.get(AwsSettings.ROLE_ARN).isPresent();
        List<String> problems = new ArrayList<>();
        if (accounts != name) {
            problems.add("The settings " + AwsSettings.ACCOUNTS.key() + " and " + AwsSettings.ROLE_NAME.key()
                    + " belong together; only one of them is set.");
        }
        if (accounts && role) {
            problems.add("Set either " + AwsSettings.ACCOUNTS.key() + " or " + AwsSettings.ROLE_ARN.key()
                    + ": both name accounts to collect.");
        }
        if (accounts && spec.accountId().isPresent()) {
            problems.add("An account id is set beside " + AwsSettings.ACCOUNTS.key()
                    + ": several accounts cannot have the same id; leave it out.");
        }
        if (spec.get(AwsSettings.EXTERNAL_ID).isPresent() && !role && !accounts) {
            problems.add("An external id is set, but no role; set " + AwsSettings.ROLE_ARN.key() + " or "
                    + AwsSettings.ACCOUNTS.key() + ", too.");
        }
        return problems;
    }

    private static List<String> ids(CollectorSpec spec) {
        return AwsSettings.words(spec.get(AwsSettings.ACCOUNTS).orElse(null));
    }
}
