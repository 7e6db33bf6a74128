package org.pueankru.index.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaItem;
import org.pueankru.index.analysis.Terms;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The way from a media item to a Lucene document and back. */
public final class Documents {
    private static final FieldType SCORED = terms(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType PRESENT = terms(IndexOptions.DOCS, true);

    /** So many words make the longest phrase that is kept. */
    public static final int LONGEST_PHRASE = 4;

    private static final int MOST_COMPLETION_CHARACTERS = 80;
    private static final int MOST_TITLE_RUN = 60;
    private static final int MOST_BODY_CHARACTERS = 20_000;

    /** How many years of age weigh as much as a tenfold of views. */
    private static final double YEARS_PER_TENFOLD = 4;

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private Documents() {}

    public static Term idTerm(String id) {
        return new Term(Fields.ID, id);
    }

    /** The item as stored; equal for equal items. */
    public static String source(MediaItem item) {
        return ItemJson.write(item);
    }

    /** A number that differs for different stored forms, but for one in 2^64. */
    public static long digest(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has it", e);
        }
    }

    public static MediaItem item(String source) {
        return ItemJson.read(source);
    }

    public static Document document(MediaItem item) {
        var document = new Document();
        document.add(new StringField(Fields.ID, item.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(item.id())));
        String source = source(item);
        document.add(new StoredField(Fields.SOURCE, source));
        document.add(new NumericDocValuesField(Fields.DIGEST, digest(source)));
        AddressKey.of(item.url())
                .ifPresent(
                        key -> document.add(new StringField(Fields.ADDRESS, key, Field.Store.NO)));
        addText(document, item);
        addFacets(document, item);
        addPhrases(document, item);
        item.tags().stream()
                .map(Documents::shown)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .map(BytesRef::new)
                .forEach(tag -> document.add(new SortedSetDocValuesField(Fields.TAG, tag)));
        document.add(new NumericDocValuesField(Fields.STANDING, standing(item)));
        document.add(new BinaryDocValuesField(Fields.TITLE_RUN, new BytesRef(titleRun(item))));
        if (item.creator() != null) {
            document.add(new SortedDocValuesField(Fields.CREATOR, new BytesRef(item.creator())));
        }
        return document;
    }

    private static String titleRun(MediaItem item) {
        String run = Terms.run(item.title());
        return run.length() <= MOST_TITLE_RUN ? run : run.substring(0, MOST_TITLE_RUN);
    }

    private static void addText(Document document, MediaItem item) {
        String body = body(item);
        document.add(scored(Fields.TITLE_WORDS, Terms.words(item.title())));
        document.add(scored(Fields.TOPIC_WORDS, flat(topic(item).map(Terms::words))));
        document.add(scored(Fields.BODY_WORDS, Terms.words(body)));
        Stream<String> head = Stream.concat(Stream.of(item.title()), topic(item));
        document.add(scored(Fields.HEAD_GRAMS, flat(head.map(Terms::grams))));
        document.add(scored(Fields.BODY_GRAMS, Terms.grams(body)));
    }

    private static void addFacets(Document document, MediaItem item) {
        item.grades().stream()
                .distinct()
                .forEach(grade -> facet(document, Fields.GRADE, grade.code()));
        if (item.learningArea() != null) {
            facet(document, Fields.LEARNING_AREA, item.learningArea().code());
        }
        if (item.mediaType() != null) {
            facet(document, Fields.MEDIA_TYPE, item.mediaType().code());
        }
        item.indicators().stream()
                .distinct()
                .forEach(
                        code ->
                                document.add(
                                        new StringField(Fields.INDICATOR, code, Field.Store.NO)));
    }

    private static void addPhrases(Document document, MediaItem item) {
        Set<String> completions = new LinkedHashSet<>();
        Set<String> phrases = new LinkedHashSet<>();
        Stream.concat(Stream.of(item.title()), item.tags().stream())
                .forEach(
                        text -> {
                            completions.add(completion(text));
                            phrases.addAll(phrases(Terms.words(text)));
                        });
        completions.forEach(
                text -> document.add(new StringField(Fields.COMPLETION, text, Field.Store.NO)));
        document.add(present(Fields.PHRASE, Stream.of(List.copyOf(phrases))));
    }

    private static String completion(String text) {
        String shown = shown(text);
        return Terms.run(shown) + '\0' + shown;
    }

    private static String shown(String text) {
        String line = BLANK.matcher(text.strip()).replaceAll(" ");
        return line.length() <= MOST_COMPLETION_CHARACTERS
                ? line
                : line.substring(0, MOST_COMPLETION_CHARACTERS);
    }

    private static List<String> phrases(List<String> words) {
        var phrases = new ArrayList<String>();
        for (int from = 0; from < words.size(); from++) {
            var phrase = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + LONGEST_PHRASE); to++) {
                phrases.add(phrase.append(words.get(to)).toString());
            }
        }
        return phrases;
    }

    private static Stream<String> topic(MediaItem item) {
        return Stream.concat(item.tags().stream(), item.indicators().stream());
    }

    private static String body(MediaItem item) {
        String body =
                String.join(
                        "\n",
                        orEmpty(item.description()),
                        orEmpty(item.creator()),
                        orEmpty(item.organisation()));
        return body.length() <= MOST_BODY_CHARACTERS
                ? body
                : body.substring(0, MOST_BODY_CHARACTERS);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Thousandths of: tenfolds of views, plus age in {@link #YEARS_PER_TENFOLD}. */
    private static long standing(MediaItem item) {
        double views = Math.log10(1.0 + item.views());
        LocalDate published = item.publishedOn();
        double freshness =
                published == null
                        ? 0
                        : (double) published.toEpochDay() / 365.25 / YEARS_PER_TENFOLD;
        return Math.round(1000 * (views + freshness));
    }

    private static Field scored(String field, List<String> terms) {
        return new Field(field, new TermStream(terms), SCORED);
    }

    private static Field present(String field, Stream<List<String>> terms) {
        List<String> distinct = terms.flatMap(Collection::stream).distinct().toList();
        return new Field(field, new TermStream(distinct), PRESENT);
    }

    private static void facet(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private static List<String> flat(Stream<List<String>> lists) {
        return lists.flatMap(Collection::stream).toList();
    }

    private static FieldType terms(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
