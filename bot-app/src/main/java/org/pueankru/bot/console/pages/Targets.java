package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Stands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.UUID;

/**
 * The schools, networks and lists of a district that forms offer, and the choice that comes back:
 * {@code district}, {@code school:ID}, {@code network:ID} or {@code list:ID}. Thread-safe.
 */
@Repository
class Targets {
    private static final String WHOLE = "district";

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts what there is into the model of a page. */
    void offer(DistrictId district, Model model) {
        model.addAttribute(
                "targetNetworks",
                all(
                        "select id, name from network where district_id = ? and closed_on is null order by code",
                        district));
        model.addAttribute(
                "targetSchools",
                all(
                        "select id, name from school where district_id = ? and closed_on is null order by name_key, code",
                        district));
        model.addAttribute(
                "targetLists",
                all(
                        "select id, name from school_list where district_id = ? order by name",
                        district));
    }

    /** Back to a form whose role is not held at its place; what was chosen stays chosen. */
    static void chooseAgain(String role, String place, RedirectAttributes after) {
        after.addFlashAttribute("wrong", "error.role-and-place");
        after.addFlashAttribute("chosenRole", role);
        after.addFlashAttribute("chosenPlace", place);
    }

    private List<Target> all(String sql, DistrictId district) {
        return jdbc.sql(sql).param(district.value()).query(Target.class).list();
    }

    /**
     * Where a post is held.
     *
     * @throws NotFound when the district has no such place, or it is closed
     */
    Place place(DistrictId district, String choice) {
        if (choice.equals(WHOLE)) {
            return new Place.WholeDistrict();
        }
        UUID id = existing(district, choice);
        return switch (kind(choice)) {
            case "school" -> new Place.AtSchool(new School.Id(id));
            case "network" -> new Place.InNetwork(new Network.Id(id));
            default -> throw new NotFound();
        };
    }

    /**
     * What a group is to stand for.
     *
     * @throws NotFound when the district has nothing of the kind, or it is closed
     */
    Stands stands(DistrictId district, String choice) {
        if (choice.equals(WHOLE)) {
            return new Stands.ForDistrict();
        }
        UUID id = existing(district, choice);
        return switch (kind(choice)) {
            case "school" -> new Stands.ForSchool(new School.Id(id));
            case "network" -> new Stands.ForNetwork(new Network.Id(id));
            default -> new Stands.ForList(id);
        };
    }

    private UUID existing(DistrictId district, String choice) {
        String table =
                switch (kind(choice)) {
                    case "school" -> "school";
                    case "network" -> "network";
                    case "list" -> "school_list";
                    default -> throw new NotFound();
                };
        UUID id = PathId.of(choice.substring(choice.indexOf(':') + 1));
        String open = table.equals("school_list") ? "" : " and closed_on is null";
        return jdbc.sql("select id from " + table + " where district_id = ? and id = ?" + open)
                .params(district.value(), id)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static String kind(String choice) {
        return choice.substring(0, Math.max(0, choice.indexOf(':')));
    }
}
