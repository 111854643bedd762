package io.cloudcost.cli;

import io.cloudcost.AccessCheck;
import io.cloudcost.AccessCheck.Access;
import io.cloudcost.snapshot.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What a connection test found, for programs. */
final class DoctorDocument {

    private DoctorDocument() {}

    static void write(JsonOut json, List<DoctorCommand.Visit> visits) throws IOException {
        json.object(() -> json.objects("checks", visits, visit -> check(json, visit)));
    }

    private static void check(JsonOut json, DoctorCommand.Visit visit) throws IOException {
        AccessCheck check = visit.check();
        json.text("provider", check.provider());
        json.flag("ok", check.ok());
        json.text("endpoint", check.endpoint());
        json.text("credentials", check.credentials());
        json.text("credentialsFrom", visit.origin());
        json.object("account", check.account(), account -> AccountDocument.write(json, account));
        json.object("access", () -> {
            for (Map.Entry<Part, Access> entry : check.access().entrySet()) {
                json.text(entry.getKey().name(), entry.getValue());
            }
        });
        IssueDocument.write(json, check.issues());
    }
}
