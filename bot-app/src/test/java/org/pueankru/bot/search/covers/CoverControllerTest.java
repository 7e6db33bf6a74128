package org.pueankru.bot.search.covers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import java.net.URI;

class CoverControllerTest {
    private static final Wording WORDING = Wording.thai();

    private final CoverGallery gallery = new CoverGallery(URI.create("https://bot.test"), WORDING);
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(new CoverController(gallery)).build();

    @ParameterizedTest
    @ValueSource(strings = {"mathematics-video", "social-studies-none", "none-ebook", "none-none"})
    void servesCoversThatMayBeKeptForever(String name) throws Exception {
        http.perform(get(CoverGallery.PATH + gallery.version() + "/" + name + ".png"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/png"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mathematics-film", "astrology-video", "mathematics", "-", "none-"})
    void knowsNoOtherCovers(String name) throws Exception {
        http.perform(get(CoverGallery.PATH + gallery.version() + "/" + name + ".png"))
                .andExpect(status().isNotFound());
    }

    @Test
    void knowsNoVersionsThatNeverWere() throws Exception {
        http.perform(get(CoverGallery.PATH + "latest/mathematics-video.png"))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCoverOfAnEarlierVersionIsShownButNotKeptForever() throws Exception {
        http.perform(get(CoverGallery.PATH + "0123456789ab/mathematics-video.png"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=86400, public"));
    }

    @Test
    void addressesLeadToTheController() throws Exception {
        URI address = gallery.address(LearningArea.HEALTH_PE, MediaType.AUDIO).orElseThrow();

        assertThat(address.toString()).startsWith("https://bot.test/media/covers/");
        http.perform(get(address.getPath())).andExpect(status().isOk());
    }

    @Test
    void withoutAPublicAddressThereAreNoPictures() {
        assertThat(new CoverGallery(null, WORDING).address(null, null)).isEmpty();
    }

    @Test
    void everyCoverHasANameThatLeadsBackToIt() {
        assertThat(CoverPainterTest.all())
                .allSatisfy(cover -> assertThat(Cover.named(cover.name())).contains(cover));
    }
}
