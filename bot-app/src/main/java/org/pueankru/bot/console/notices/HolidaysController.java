package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.calendar.OwnHolidays;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.console.pages.Acts;
import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Days on which nothing goes out that can wait. */
@Controller
class HolidaysController {
    private static final int BUDDHIST_ERA = 543;

    private final Holidays holidays;
    private final OwnHolidays own;
    private final Acts acts;
    private final Clock clock;

    HolidaysController(Holidays holidays, OwnHolidays own, Acts acts, Clock clock) {
        this.holidays = holidays;
        this.own = own;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A day as the page shows it.
     *
     * @param weekday 1 = Monday
     * @param own whether the office added it
     */
    record Row(LocalDate day, int weekday, String name, boolean own) {
        public String typed() {
            return ThaiDates.typed(day);
        }
    }

    @GetMapping(NoticePaths.HOLIDAYS)
    @Needs(Permission.SEE_NOTICES)
    String year(Visitor visitor, Model model, @RequestParam(defaultValue = "") String year) {
        int wished = TypedField.count(year).orElse(0) - BUDDHIST_ERA;
        return page(visitor, model, wished, TypedHoliday.NONE);
    }

    private String page(Visitor visitor, Model model, int wished, TypedHoliday typed) {
        DistrictId district = visitor.districtId();
        SortedMap<LocalDate, String> days = holidays.of(district);
        Set<LocalDate> theirs = own.of(district).keySet();
        LocalDate today = today();
        Set<Integer> years = new TreeSet<>(List.of(today.getYear(), today.getYear() + 1));
        days.keySet().stream()
                .map(LocalDate::getYear)
                .filter(each -> each >= today.getYear())
                .forEach(years::add);
        int shown = years.contains(wished) ? wished : today.getYear();
        model.addAttribute("years", years.stream().map(each -> each + BUDDHIST_ERA).toList());
        model.addAttribute("year", shown + BUDDHIST_ERA);
        model.addAttribute("days", rows(days, theirs, shown));
        model.addAttribute(
                "incomplete",
                holidays.incomplete(district, today).stream()
                        .map(each -> each.getValue() + BUDDHIST_ERA)
                        .toList());
        model.addAttribute("typed", typed);
        return "console/holidays";
    }

    private static List<Row> rows(
            SortedMap<LocalDate, String> days, Set<LocalDate> theirs, int year) {
        return days.entrySet().stream()
                .filter(each -> each.getKey().getYear() == year)
                .map(
                        each ->
                                new Row(
                                        each.getKey(),
                                        each.getKey().getDayOfWeek().getValue(),
                                        each.getValue(),
                                        theirs.contains(each.getKey())))
                .toList();
    }

    @PostMapping(NoticePaths.HOLIDAYS)
    @Needs(Permission.CHANGE_SETTINGS)
    String add(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes after) {
        TypedHoliday typed = new TypedHoliday(day, name);
        LocalDate date = typed.date().orElse(today());
        String trouble = typed.trouble(today(), holidays.of(visitor.districtId()));
        if (trouble != null) {
            return refused(visitor, model, trouble, date, typed);
        }
        boolean added =
                acts.within(
                        () -> {
                            boolean isNew = own.add(visitor.districtId(), date, typed.line());
                            note(visitor, isNew ? "holiday-added" : null, date);
                            return isNew;
                        });
        if (!added) {
            return refused(visitor, model, "holidays.wrong.known", date, typed);
        }
        after.addFlashAttribute("done", "holidays.done.added");
        return to(date);
    }

    private String refused(
            Visitor visitor, Model model, String trouble, LocalDate date, TypedHoliday typed) {
        model.addAttribute("wrong", trouble);
        return page(visitor, model, date.getYear(), typed);
    }

    @PostMapping(NoticePaths.HOLIDAYS + "/remove")
    @Needs(Permission.CHANGE_SETTINGS)
    String remove(
            Visitor visitor,
            @RequestParam(defaultValue = "") String day,
            RedirectAttributes after) {
        LocalDate date = new TypedHoliday(day, "").date().orElse(null);
        if (date == null) {
            return "redirect:" + NoticePaths.HOLIDAYS;
        }
        boolean removed =
                acts.within(
                        () -> {
                            boolean wasThere = own.remove(visitor.districtId(), date);
                            note(visitor, wasThere ? "holiday-removed" : null, date);
                            return wasThere;
                        });
        after.addFlashAttribute(
                removed ? "done" : "wrong",
                removed ? "holidays.done.removed" : "holidays.wrong.not-own");
        return to(date);
    }

    private void note(Visitor visitor, @Nullable String act, LocalDate day) {
        if (act != null) {
            acts.note(
                    visitor,
                    act,
                    "district",
                    visitor.districtId().value(),
                    Map.of("day", ThaiDates.typed(day)));
        }
    }

    private static String to(LocalDate day) {
        return "redirect:" + NoticePaths.HOLIDAYS + "?year=" + (day.getYear() + BUDDHIST_ERA);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingHours.ZONE);
    }
}
