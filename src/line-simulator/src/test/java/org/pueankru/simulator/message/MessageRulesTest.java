package org.pueankru.simulator.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;

/** LINE's limits, each at its border. */
class MessageRulesTest {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .build();

    @Test
    void takesASearchAnswerWithCarouselAndQuickReplies() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        MessageRulesTest.class.getResourceAsStream("../search-answer.json"))) {
            assertThat(MessageRules.refusalOf(JSON.readTree(file))).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'type':'text','text':'ก'}",
                "{'type':'textV2','text':'{{ {who}"
                        + " }}','substitution':{'who':{'type':'mention','mentionee':{'type':'all'}}}}",
                "{'type':'sticker','packageId':'446','stickerId':'1988'}",
                "{'type':'image','originalContentUrl':'https://a.example/a.png','previewImageUrl':'https://a.example/b.png'}",
                "{'type':'location','title':'โรงเรียน','address':'ถนน','latitude':16.5,'longitude':99.5}",
                "{'type':'template','altText':'ถาม','template':{'type':'confirm','text':'ไปไหม','actions':[{'type':'message','label':'ไป','text':'ไป'},{'type':'message','label':'ไม่ไป','text':'ไม่ไป'}]}}"
            })
    void takesGoodMessages(String message) {
        assertThat(refusal(message)).isEqualTo("taken");
    }

    static Stream<Arguments> borders() {
        return Stream.of(
                border("text", 5_000, n -> text("ก".repeat(n)), "messages[0].text"),
                border(
                        "altText",
                        1_500,
                        n -> flex("ก".repeat(n), bubble("")),
                        "messages[0].altText"),
                border(
                        "quick reply label, counted in what a reader sees",
                        20,
                        n ->
                                quickReply(
                                        "{'type':'message','label':'%s','text':'ก'}"
                                                .formatted("กี่".repeat(n)),
                                        1),
                        "messages[0].quickReply.items[0].action.label"),
                border(
                        "number of quick replies",
                        13,
                        n -> quickReply("{'type':'message','label':'ก','text':'ก'}", n),
                        "messages[0].quickReply.items"),
                border(
                        "postback data",
                        300,
                        n ->
                                quickReply(
                                        "{'type':'postback','label':'ก','data':'%s'}"
                                                .formatted("x".repeat(n)),
                                        1),
                        "messages[0].quickReply.items[0].action.data"),
                border(
                        "postback displayText, counted in what a reader sees",
                        300,
                        n ->
                                quickReply(
                                        "{'type':'postback','label':'ก','data':'x','displayText':'%s'}"
                                                .formatted("นี้".repeat(n)),
                                        1),
                        "messages[0].quickReply.items[0].action.displayText"),
                border(
                        "label of a Flex button",
                        40,
                        n ->
                                flex(
                                        "ก",
                                        button(
                                                "{'type':'message','label':'%s','text':'ก'}"
                                                        .formatted("ก".repeat(n)))),
                        "/body/contents/0/action/label"),
                border(
                        "uri of an action",
                        1_000,
                        n ->
                                flex(
                                        "ก",
                                        button(
                                                "{'type':'uri','label':'ก','uri':'%s'}"
                                                        .formatted(
                                                                "https://a.example/"
                                                                        + "x".repeat(n - 18)))),
                        "/body/contents/0/action/uri"),
                border(
                        "address of a picture",
                        2_000,
                        n ->
                                flex(
                                        "ก",
                                        bubble(
                                                "{'type':'image','url':'%s'}"
                                                        .formatted(
                                                                "https://a.example/"
                                                                        + "x".repeat(n - 18)))),
                        "/body/contents/0/url"),
                border("number of bubbles", 12, n -> flex("ก", carousel(n, 10)), "/contents"),
                border("bytes of a bubble", 30 * 1024, n -> flex("ก", bubbleOfBytes(n)), "/"),
                border("bytes of a carousel", 50 * 1024, n -> flex("ก", carouselOfBytes(n)), "/"));
    }

    @ParameterizedTest(name = "{0}: {1} is taken, one more is not")
    @MethodSource("borders")
    void limitsHoldExactly(String what, int most, IntToMessage message, String property) {
        assertThat(refusal(message.of(most))).isEqualTo("taken");
        assertThat(refusal(message.of(most + 1))).contains(property + ":");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused(
                        "{'type':'text','text':''}",
                        "The request body has 1 error(s) | messages[0].text: May not be empty"),
                refused(
                        "{'type':'text'}",
                        "The request body has 1 error(s) | messages[0].text: May not be empty"),
                refused(
                        "{'type':'pdf'}",
                        "The request body has 1 error(s) | messages[0].type: Must be one of the"
                                + " following values: [audio, flex, image, imagemap, location, sticker,"
                                + " template, text, textV2, video]"),
                refused(
                        "{'type':'text','text':'ก','colour':'red'}",
                        "The request body has 1 error(s) | messages[0].colour: Unknown property"),
                refused(
                        "{'type':'image','originalContentUrl':'http://a.example/a.png','previewImageUrl':'https://a.example/รูป.png'}",
                        "The request body has 2 error(s) | messages[0].originalContentUrl: Must be"
                                + " a valid HTTPS URL | messages[0].previewImageUrl: Must be a valid"
                                + " HTTPS URL"),
                refused(
                        "{'type':'textV2','text':'สวัสดี {who}'}",
                        "The request body has 1 error(s) | messages[0].text: Invalid placeholder"),
                refused(
                        flex("ก", "{'type':'bubble'}"),
                        inFlex("/: At least one block must be specified")),
                refused(
                        flex("ก", bubble("{'type':'text','text':''}")),
                        inFlex("/body/contents/0/text: must be non-empty text")),
                refused(
                        flex("ก", bubble("{'type':'text','text':'ก','colour':'#ffffff'}")),
                        inFlex("/body/contents/0/colour: unknown field")),
                refused(
                        flex("ก", bubble("{'type':'text','text':'ก','color':'red'}")),
                        inFlex("/body/contents/0/color: invalid property")),
                refused(
                        flex("ก", bubble("{'type':'text','text':'ก','size':'big'}")),
                        inFlex("/body/contents/0/size: invalid property")),
                refused(
                        flex("ก", bubble("{'type':'icon','url':'https://a.example/a.png'}")),
                        inFlex("/body/contents/0: invalid property")),
                refused(
                        flex("ก", bubble("{'type':'image','url':'http://a.example/a.png'}")),
                        inFlex("/body/contents/0/url: invalid uri scheme")),
                refused(
                        flex("ก", button("{'type':'uri','label':'ก','uri':'javascript:alert(1)'}")),
                        inFlex("/body/contents/0/action/uri: invalid uri scheme")),
                refused(
                        flex(
                                "ก",
                                button("{'type':'uri','label':'ก','uri':'https://a.example/รูป'}")),
                        inFlex("/body/contents/0/action/uri: invalid uri")),
                refused(
                        flex("ก", button("{'type':'message','text':'ก'}")),
                        inFlex("/body/contents/0/action/label: must be specified")),
                refused(
                        flex("ก", button("{'type':'richmenuswitch','label':'ก','data':'x'}")),
                        inFlex(
                                "/body/contents/0/action/type: Must be one of the following values:"
                                        + " [clipboard, datetimepicker, message, postback, uri]")),
                refused(
                        flex("ก", "{'type':'bubble','body':{'type':'box','contents':[]}}"),
                        inFlex("/body/layout: must be specified")),
                refused(
                        flex(
                                "ก",
                                "{'type':'carousel','contents':[{'type':'bubble','size':'kilo','body':{'type':'box','layout':'vertical','contents':[]}},{'type':'bubble','body':{'type':'box','layout':'vertical','contents':[]}}]}"),
                        inFlex(
                                "/contents/1/size: size must be the same for all bubbles of a"
                                        + " carousel")),
                refused(
                        "{'type':'template','altText':'ก','template':{'type':'confirm','text':'ก','actions':[]}}",
                        "The request body has 1 error(s) | messages[0].template.actions: Size must"
                                + " be between 2 and 2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void saysWhatIsWrongAsLineDoes(String message, String expected) {
        assertThat(refusal(message)).isEqualTo(expected);
    }

    @Test
    void takesOneToFiveMessages() {
        assertThat(refusalOfAll("[]"))
                .isEqualTo("The request body has 1 error(s) | messages: May not be empty");
        String five = "[" + (text("ก") + ",").repeat(4) + text("ก") + "]";
        assertThat(refusalOfAll(five)).isEqualTo("taken");
        String six = "[" + (text("ก") + ",").repeat(5) + text("ก") + "]";
        assertThat(refusalOfAll(six))
                .isEqualTo(
                        "The request body has 1 error(s) | messages: Size must be between 1 and 5");
    }

    @Test
    void aThaiSyllableWithMarksIsOneGraphemeButSeveralUnits() {
        assertThat(Part.graphemes("ที่นี่")).isEqualTo(2);
        assertThat("ที่นี่").hasSize(6);
    }

    @FunctionalInterface
    interface IntToMessage {
        String of(int size);
    }

    private static Arguments border(String what, int most, IntToMessage message, String property) {
        return Arguments.of(what, most, message, property);
    }

    private static Arguments refused(String message, String expected) {
        return Arguments.of(message, expected);
    }

    private static String inFlex(String detail) {
        return "A message (messages[0]) in the request body is invalid | " + detail;
    }

    private static String text(String text) {
        return "{'type':'text','text':'%s'}".formatted(text);
    }

    private static String flex(String altText, String container) {
        return "{'type':'flex','altText':'%s','contents':%s}".formatted(altText, container);
    }

    private static String bubble(String contents) {
        return "{'type':'bubble','body':{'type':'box','layout':'vertical','contents':[%s]}}"
                .formatted(contents);
    }

    private static String button(String action) {
        return bubble("{'type':'button','action':%s}".formatted(action));
    }

    private static String carousel(int bubbles, int letters) {
        String one = bubble("{'type':'text','text':'%s'}".formatted("x".repeat(letters)));
        return "{'type':'carousel','contents':[%s]}"
                .formatted(String.join(",", java.util.Collections.nCopies(bubbles, one)));
    }

    private static String bubbleOfBytes(int bytes) {
        String empty = bubble("{'type':'text','text':''}");
        return bubble("{'type':'text','text':'%s'}".formatted("x".repeat(bytes - empty.length())));
    }

    private static String carouselOfBytes(int bytes) {
        int rest = bytes - carousel(2, 0).length();
        String first = bubble("{'type':'text','text':'%s'}".formatted("x".repeat(rest / 2)));
        String second =
                bubble("{'type':'text','text':'%s'}".formatted("x".repeat(rest - rest / 2)));
        return "{'type':'carousel','contents':[%s,%s]}".formatted(first, second);
    }

    private static String quickReply(String action, int items) {
        String item = "{'type':'action','action':%s}".formatted(action);
        return "{'type':'text','text':'ก','quickReply':{'items':[%s]}}"
                .formatted(String.join(",", java.util.Collections.nCopies(items, item)));
    }

    private static String refusal(String message) {
        return refusalOfAll("[" + message + "]");
    }

    private static String refusalOfAll(String messages) {
        JsonNode json = JSON.readTree(messages);
        return MessageRules.refusalOf(json)
                .map(
                        refusal ->
                                refusal.message()
                                        + refusal.details().stream()
                                                .map(p -> " | " + p.property() + ": " + p.message())
                                                .reduce("", String::concat))
                .orElse("taken");
    }
}
