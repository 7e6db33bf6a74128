package org.pueankru.bot.search;

import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaType;

import java.util.stream.IntStream;

/** Small catalogues in the words of teachers. */
final class Catalogues {
    private Catalogues() {}

    static MediaItem.Builder item(String id, String title) {
        return MediaItem.builder(id, title, "https://contentcenter.obec.go.th/store/" + id);
    }

    /** Twelve videos for P6 and three worksheets for P5 about the same topic, one on plants. */
    static FakeIndex primary() {
        var index = new FakeIndex();
        IntStream.rangeClosed(1, 12)
                .mapToObj(n -> video("v" + n, "หรม ตอนที่ " + n))
                .forEach(index::with);
        IntStream.rangeClosed(1, 3)
                .mapToObj(n -> worksheet("w" + n, "ใบงาน หรม ชุดที่ " + n))
                .forEach(index::with);
        return index.with(
                item("plant", "ส่วนประกอบของพืช")
                        .mediaType(MediaType.EBOOK)
                        .learningArea(LearningArea.SCIENCE)
                        .grades(Grade.P4, Grade.P5, Grade.P6)
                        .creator("ครูสมศรี ใจดี")
                        .build());
    }

    private static MediaItem video(String id, String title) {
        return item(id, title)
                .mediaType(MediaType.VIDEO)
                .learningArea(LearningArea.MATHEMATICS)
                .grades(Grade.P6)
                .build();
    }

    private static MediaItem worksheet(String id, String title) {
        return item(id, title)
                .mediaType(MediaType.TEMPLATE)
                .learningArea(LearningArea.MATHEMATICS)
                .grades(Grade.P5)
                .build();
    }
}
