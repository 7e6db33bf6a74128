package org.pueankru.bot.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchFeatureTest {
    @Test
    void answersATextWithWhatWasUnderstoodAndCards() {
        SearchChat chat = SearchChat.oneToOne(Catalogues.primary()).says("วิดีโอ คณิต ป.6 หรม");

        assertThat(chat.text())
                .contains("ป.6 · คณิตศาสตร์ · วิดีโอ · “หรม”")
                .contains("พบ 12 รายการ")
                .contains("รายการที่ 1–10 (หน้า 1 จาก 2)");
        assertThat(chat.titles()).hasSize(10).first().isEqualTo("หรม ตอนที่ 1");
        assertThat(chat.labels()).startsWith("หน้าถัดไป ▶", "✕ ป.6", "✕ คณิตศาสตร์", "✕ วิดีโอ");
    }
}
