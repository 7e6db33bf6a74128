package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the sample catalogue from the hand-written lists. A record depends on the seed, its topic
 * and its number within the topic alone, so a new topic leaves all other records as they were.
 */
final class CatalogueGenerator {
    /** Said on every record, after the organisation, where people see it and searches do not. */
    static final String SAMPLE_DATA = "(ข้อมูลสมมติ)";

    private static final List<String> MEDIA_TYPES_OF_A_TOPIC =
            List.of(
                    "video",
                    "video",
                    "video",
                    "ebook",
                    "ebook",
                    "application",
                    "audio",
                    "image",
                    "image",
                    "exam",
                    "exam",
                    "template",
                    "template",
                    "template",
                    "multimedia");
    private static final int FEWEST = 10;
    private static final int MOST = 15;
    private static final int TRIES = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 5, 16);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);
    private static final List<String> LICENCES =
            List.of(
                    "CC BY-NC-SA 4.0",
                    "CC BY-NC-SA 4.0",
                    "CC BY-NC-SA 4.0",
                    "CC BY-NC-SA 4.0",
                    "CC BY-NC 4.0",
                    "CC BY-SA 4.0",
                    "CC BY 4.0",
                    "CC BY-NC-ND 4.0");

    private final long seed;
    private final List<Topic> topics;
    private final List<Showcase> showcases;
    private final List<Creator> creators;
    private final Writer writer;

    private CatalogueGenerator(
            long seed,
            List<Topic> topics,
            List<Showcase> showcases,
            List<Creator> creators,
            Writer writer) {
        this.seed = seed;
        this.topics = topics;
        this.showcases = showcases;
        this.creators = creators;
        this.writer = writer;
    }

    /** Reads the lists in the given directory: topics, showcases, titles, sentences, creators. */
    static CatalogueGenerator of(Path directory, long seed) throws IOException {
        return new CatalogueGenerator(
                seed,
                Topic.readAll(directory.resolve("topics")),
                Showcase.readAll(directory.resolve("showcases.tsv")),
                Creator.readAll(directory.resolve("creators.tsv")),
                new Writer(
                        Wording.readTitles(directory.resolve("titles.tsv")),
                        Wording.readSentences(directory.resolve("sentences.tsv"))));
    }

    List<MediaRecord> records() {
        return topics.stream().flatMap(this::recordsOf).toList();
    }

    private Stream<MediaRecord> recordsOf(Topic topic) {
        Draw draw = new Draw(seed, topic.number());
        List<String> mediaTypes = draw.shuffled(MEDIA_TYPES_OF_A_TOPIC);
        int count = draw.between(FEWEST, MOST);
        Set<String> titles = new HashSet<>();
        List<MediaRecord> records = new ArrayList<>();
        for (int ordinal = 1; ordinal <= count; ordinal++) {
            records.add(record(topic, ordinal, mediaTypes.get(ordinal - 1), titles));
        }
        records.addAll(showcase(topic, count, titles));
        return records.stream();
    }

    private List<MediaRecord> showcase(Topic topic, int recordsBefore, Set<String> titles) {
        List<MediaRecord> records = new ArrayList<>();
        for (Showcase showcase : showcases) {
            if (showcase.topic().equals(topic.number())) {
                for (int i = 0; i < showcase.records(); i++) {
                    int ordinal = recordsBefore + records.size() + 1;
                    records.add(
                            record(
                                    topic.in(showcase.grades()),
                                    ordinal,
                                    showcase.mediaType(),
                                    titles));
                }
            }
        }
        return records;
    }

    private MediaRecord record(Topic topic, int ordinal, String mediaType, Set<String> titles) {
        String number = "%s%02d".formatted(topic.number(), ordinal);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Draw draw = new Draw(seed, number + "/" + attempt);
            Subject subject = Subject.draw(topic, draw);
            Creator creator = draw.oneOf(creatorsFor(subject));
            LocalDate published = published(draw);
            String title = writer.title(subject, mediaType, creator, published, draw);
            if (!title.isEmpty() && titles.add(title)) {
                return record(number, title, subject, mediaType, creator, published, draw);
            }
        }
        throw new IllegalStateException(
                "no new title for topic " + topic.number() + " " + mediaType);
    }

    private MediaRecord record(
            String number,
            String title,
            Subject subject,
            String mediaType,
            Creator creator,
            LocalDate published,
            Draw draw) {
        Topic topic = subject.topic();
        return new MediaRecord(
                "demo-" + number,
                title,
                writer.description(subject, mediaType, creator, published, draw),
                "https://media.demo.invalid/store/" + Integer.parseInt(number),
                mediaType,
                topic.area().code(),
                subject.span().codes(),
                indicators(subject, draw),
                tags(subject, draw),
                creator.isPerson() ? "ครู" + creator.name() : creator.name(),
                creator.organisation() + " " + SAMPLE_DATA,
                draw.oneOf(LICENCES),
                published.toString(),
                views(published, draw),
                title.chars().allMatch(c -> c < 128) ? "en" : "th");
    }

    private List<Creator> creatorsFor(Subject subject) {
        return creators.stream()
                .filter(c -> c.condition().holds(subject.topic().area(), subject.span()))
                .toList();
    }

    private static List<String> indicators(Subject subject, Draw draw) {
        if (draw.chance(0.2)) {
            return List.of();
        }
        return subject.topic().indicators().stream().filter(subject.span()::covers).toList();
    }

    private static List<String> tags(Subject subject, Draw draw) {
        return Stream.concat(
                        subject.topic().tags().stream(),
                        subject.topic().everydayNames(subject.span()).stream())
                .distinct()
                .filter(tag -> draw.chance(0.7))
                .limit(6)
                .toList();
    }

    /** More of the recent years than of the early ones. */
    private static LocalDate published(Draw draw) {
        int days = (int) (LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay());
        return FIRST_DAY.plusDays(Math.max(draw.between(0, days), draw.between(0, days)));
    }

    private static long views(LocalDate published, Draw draw) {
        long years = LAST_DAY.getYear() - published.getYear() + 1L;
        return draw.longTail(4, 0.8, 60_000) * years;
    }
}
