package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import java.util.Set;

/** Rules for the hero of a bubble: a box, an image or a video. */
final class FlexHeroRules {
    private FlexHeroRules() {}

    static void check(Part hero) {
        switch (hero.type()) {
            case "box" -> FlexBoxRules.check(hero);
            case "image" -> FlexImageRules.check(hero);
            case "video" -> video(hero);
            default -> hero.typeMustBe(Set.of("box", "image", "video"));
        }
    }

    private static void video(Part video) {
        video.knows("type", "url", "previewUrl", "altContent", "aspectRatio", "action");
        video.requiredHttps("url");
        video.requiredHttps("previewUrl");
        FlexImageRules.ratio(video);
        FlexComponentRules.action(video, Home.FLEX);
        if (!video.has("altContent")) {
            video.missing("altContent");
            return;
        }
        Part alternative = video.at("altContent");
        switch (alternative.type()) {
            case "box" -> FlexBoxRules.check(alternative);
            case "image" -> FlexImageRules.check(alternative);
            default -> alternative.typeMustBe(Set.of("box", "image"));
        }
    }
}
