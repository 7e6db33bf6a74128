package org.pueankru.bot.api;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Posters;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;

/** Pictures for announcements. */
@RestController
@RequestMapping("/api/v1/posters")
class PostersApi {
    /** In bytes, as in the console. */
    private static final int LARGEST = 20 << 20;

    private final Posters posters;

    PostersApi(Posters posters) {
        this.posters = posters;
    }

    /**
     * A picture that is kept.
     *
     * @param poster to be named by an announcement
     */
    record PosterBody(String poster, int width, int height) {}

    /** The body is the picture itself. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PosterBody keep(DistrictId district, HttpServletRequest request) throws IOException {
        byte[] picture = request.getInputStream().readNBytes(LARGEST + 1);
        if (picture.length > LARGEST) {
            throw ApiProblem.tooLarge("A poster has at most 20 MB.");
        }
        return switch (posters.keep(picture)) {
            case Posters.Outcome.Kept(Content.Picture kept) ->
                    new PosterBody(kept.path(), kept.width(), kept.height());
            case Posters.Outcome.NoPicture _ ->
                    throw ApiProblem.wrong("The body is no JPEG or PNG that can be read.");
            case Posters.Outcome.TooLarge _ ->
                    throw ApiProblem.wrong("The picture has too many pixels.");
            case Posters.Outcome.TooStretched _ ->
                    throw ApiProblem.wrong("A poster is at most three times as long as wide.");
        };
    }
}
