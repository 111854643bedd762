package io.cloudcost.cli;

import io.cloudcost.AccessCheck;
import io.cloudcost.AccessCheck.Access;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a connection test found, for people. */
final class DoctorPage {

    // A key that is wrong is wrong for every call; one sentence is enough.
    private static final Pattern CALL = Pattern.compile("[A-Z]+ /\\S*");

    private final Page page;

    private DoctorPage(Page page) {
        this.page = page;
    }

    static void print(Page page, List<DoctorCommand.Visit> visits) throws IOException {
        DoctorPage doctor = new DoctorPage(page);
        for (DoctorCommand.Visit visit : visits) {
            doctor.visit(visit);
        }
    }

    private void visit(DoctorCommand.Visit visit) throws IOException {
        AccessCheck check = visit.check();
        page.title(check.provider());
        page.pair("Endpoint", check.endpoint());
        page.pair("Credentials", check.credentials() + (visit.origin().isEmpty() ? "" : " from " + visit.origin()));
        account(check.account());
        rights(check.access());
        issues(check.issues());
        page.line(
                check.ok()
                        ? "  All is well. Next: " + Hint.of("collect " + check.provider())
                        : "  Mend what is named above, then run " + Hint.quoted("doctor " + check.provider())
                                + " again.");
    }

    private void account(@Nullable Account account) throws IOException {
        if (account == null) {
            page.pair("Account", Shown.UNKNOWN + ": it could not be read");
            return;
        }
        page.pair("Account", account.id());
        page.pair("Name", known(account.name()));
        page.pair("E-mail", known(account.email()));
        page.pair("Balance", Shown.money(account.balance()));
        page.pair("Pending charges", Shown.money(account.pendingCharges()));
        page.pair("Rights of the key", account.rights().isEmpty() ? List.of(Shown.UNKNOWN) : account.rights());
    }

    private void rights(Map<Part, Access> access) throws IOException {
        for (Access kind : Access.values()) {
            List<String> parts = access.entrySet().stream()
                    .filter(entry -> entry.getValue() == kind)
                    .map(entry -> entry.getKey().name())
                    .toList();
            if (!parts.isEmpty()) {
                page.pair(heading(kind), parts);
            }
        }
    }

    private void issues(List<Issue> issues) throws IOException {
        Map<String, List<Issue>> alike = new LinkedHashMap<>();
        for (Issue issue : issues) {
            alike.computeIfAbsent(CALL.matcher(issue.message()).replaceFirst(""), text -> new ArrayList<>())
                    .add(issue);
        }
        for (List<Issue> same : alike.values()) {
            int others = same.size() - 1;
            String text = same.get(0).message()
                    + (others == 0 ? "" : " The same holds for " + Text.count(others, "other part") + ".");
            if (same.get(0).leavesGap()) {
                page.warning(text);
            } else {
                page.point(text);
            }
        }
    }

    private static String heading(Access kind) {
        return switch (kind) {
            case GRANTED -> "May read";
            case DENIED -> "May not read";
            case NOT_OFFERED -> "Not offered";
            case FAILED -> "Could not be tried";
        };
    }

    private static String known(@Nullable String text) {
        return text == null ? Shown.UNKNOWN : text;
    }
}
