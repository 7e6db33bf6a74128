package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class CatalogueExamplesTest {
    private static final List<String> STANDARD =
            List.of("คลิปคณิต ป.6 หรม", "ใบงานภาษาไทย ป.1", "วิทย์ ม.2 ระบบหายใจ");

    private final FakeIndex index = new FakeIndex();
    private final AtomicInteger generation = new AtomicInteger();
    private final CatalogueExamples examples =
            new CatalogueExamples(() -> new Library.Open(index), generation::get, Wording.thai());

    @Test
    void areTakenFromWhatIsOpenedMostInEachLearningArea() {
        index.with(
                Catalogues.item("1", "เศษส่วนอย่างง่าย")
                        .learningArea(LearningArea.MATHEMATICS)
                        .tags(List.of("ชุดที่หาไม่พบ", "เศษส่วน"))
                        .grades(Grade.P5)
                        .build(),
                Catalogues.item("2", "พืช").learningArea(LearningArea.SCIENCE).build(),
                Catalogues.item("3", "นิทาน").learningArea(LearningArea.THAI).build());

        assertThat(examples.three()).containsExactly("เศษส่วน ป.5", "พืช", "นิทาน");
    }

    @Test
    void areFilledUpWhenTheCatalogueOffersFew() {
        index.with(Catalogues.item("2", "พืช").learningArea(LearningArea.SCIENCE).build());

        assertThat(examples.three()).containsExactly("พืช", STANDARD.get(0), STANDARD.get(1));
    }

    @Test
    void followTheCatalogue() {
        assertThat(examples.three()).isEqualTo(STANDARD);
        index.with(Catalogues.item("2", "พืช").learningArea(LearningArea.SCIENCE).build());
        generation.incrementAndGet();

        assertThat(examples.three()).startsWith("พืช");
    }

    @Test
    void areStandardOnesUntilThereIsACatalogue() {
        var early = new CatalogueExamples(Library.Preparing::new, () -> 0, Wording.thai());

        assertThat(early.three()).isEqualTo(STANDARD);
    }
}
