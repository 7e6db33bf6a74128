package org.pueankru.bot.journeys;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.directory.School;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.world.GeneratedWorld;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The officer of the story at the console: comes in anew each day. */
final class SupervisionOffice {
    private static final Pattern COST = Pattern.compile("class=\"figure\">([0-9,]+)<");
    private static final List<Integer> LADDER = List.of(-7, -3, -1, 0, 1, 3);

    private final Member officer;
    private final URI bot;
    private PlainBrowser browser;

    SupervisionOffice(LineSimulator line, URI bot) {
        this.officer =
                new Member(
                        line,
                        line.chat(line.person(GeneratedWorld.userId(SupervisionWorld.OFFICER))));
        this.bot = bot;
        this.browser = new PlainBrowser(bot);
    }

    void comesIn() {
        browser = PlainBrowser.signedIn(bot, officer);
        browser.opens("/console/me");
    }

    /** A round, as a page shows it before it is sent. */
    record Drafted(UUID id, int cost) {}

    Drafted writes(String title, String way, List<String> roles) {
        browser.opens("/console/notices/new?kind=report-due");
        Form form =
                new Form()
                        .with("kind", "report-due")
                        .with("title", title)
                        .with("text", "ขอให้ทุกโรงเรียนรายงาน")
                        .with("scope", "everybody")
                        .with("way", way)
                        .with("when", "now")
                        .with("ride", "push")
                        .with("roundName", title)
                        .with("link", "https://forms.example.org/r?s={รหัสโรงเรียน}")
                        .due(SupervisionStory.DUE);
        roles.forEach(role -> form.with("role", role));
        HttpResponse<String> saved = browser.posts("/console/notices", form.fields);
        UUID id =
                SentRound.idIn(
                        saved.headers()
                                .firstValue("Location")
                                .orElseThrow(() -> new AssertionError(saved.body())));
        return new Drafted(id, cost(browser.opens("/console/notices/" + id).body()));
    }

    void sends(Drafted round) {
        browser.posts(
                "/console/notices/" + round.id() + "/submit",
                Map.of("version", "1", "cost", Integer.toString(round.cost())));
    }

    private static int cost(String page) {
        Matcher figure = COST.matcher(page);
        if (!figure.find()) {
            throw new AssertionError("no cost on the page:\n" + page);
        }
        return Integer.parseInt(figure.group(1).replace(",", ""));
    }

    void putsOff(UUID round, LocalDate due) {
        String page = browser.opens(at(round, "/plan")).body();
        Form form = new Form().due(due).with("was", hidden(page, "was"));
        browser.posts(at(round, "/plan"), form.fields);
    }

    void notes(UUID round, School.Id school) {
        acts(round, "reported", school, Map.of());
    }

    void gives(UUID round, School.Id school, LocalDate until) {
        acts(round, "grant", school, Map.of("until", ThaiDates.typed(until)));
    }

    private void acts(UUID round, String act, School.Id school, Map<String, String> more) {
        Form form = new Form().with("school", school.value().toString());
        more.forEach(form::with);
        browser.posts(at(round, "/" + act), form.fields);
        browser.opens(at(round, ""));
    }

    /** Imports a list of schools that reported. */
    void imports(UUID round, List<AskedSchool> schools) {
        String csv =
                schools.stream()
                        .map(AskedSchool::name)
                        .collect(Collectors.joining("\n", "โรงเรียน\n", "\n"));
        browser.opens(at(round, "/list"));
        String shown =
                browser.uploads(
                                "/console/rounds/reported",
                                Map.of("round", round.toString()),
                                csv.getBytes(StandardCharsets.UTF_8))
                        .body();
        browser.posts(at(round, "/list/apply"), Map.of("found", hidden(shown, "found")));
    }

    /**
     * Reminds all that have not reported.
     *
     * @return what the page said that it costs
     */
    int nudges(UUID round) {
        browser.opens(at(round, ""));
        String page = browser.posts(at(round, "/nudge"), Map.of("who", "all")).body();
        int cost = cost(page);
        browser.posts(
                at(round, "/nudge/send"),
                Map.of("schools", hidden(page, "schools"), "cost", Integer.toString(cost)));
        return cost;
    }

    private static String at(UUID round, String path) {
        return "/console/rounds/" + round + path;
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!field.find()) {
            throw new AssertionError("no " + name + " on the page:\n" + page);
        }
        return field.group(1);
    }

    /** What is typed; a field may stand several times. */
    private static final class Form {
        private final List<Map.Entry<String, String>> fields = new ArrayList<>();

        Form with(String name, String value) {
            fields.add(new SimpleEntry<>(name, value));
            return this;
        }

        /** Due on this day, with the usual reminders. */
        Form due(LocalDate day) {
            LADDER.forEach(step -> with("step", step.toString()));
            return with("fromDay", ThaiDates.typed(day))
                    .with("fromTime", "16:30")
                    .with("most", "6")
                    .with("gap", "1")
                    .with("names", "on")
                    .with("goesUp", "on");
        }
    }
}
