package vn.cadre.local.sample;

import java.util.random.RandomGenerator;

/**
 * Full names in the Vietnamese order: family name, middle names, given name. The lists are common
 * names written down for this sample; family names are weighted roughly as the population is.
 */
final class Names {
  /** The Red River delta and the coast. */
  static final Weighted<String> DELTA =
      Weighted.parse(
          "Nguyễn 36, Trần 12, Lê 9, Phạm 8, Hoàng 5, Vũ 6, Đỗ 4, Bùi 3, Đặng 3, Ngô 2, Dương 2, Đào 2, Đinh 2, Trịnh 1, Lưu 1,"
              + " Phan 2, Mai 1, Cao 1, Hà 1, Lương 1, Tô 1, Đoàn 1, Vương 1, Tạ 1, Chu 1, Khổng 1, Quách 1");

  /** The Tày and Nùng country of the north-east. */
  static final Weighted<String> NORTH_EAST =
      Weighted.parse(
          "Hoàng 20, Nông 13, Vi 12, Lương 8, Lý 7, Triệu 5, Nguyễn 10, Lành 2, Lộc 3, Hứa 3, Chu 3, Đinh 2, Mã 2, Phùng 2, Long 2,"
              + " Hà 2, Bế 2, Đàm 2, Dương 2, Linh 1, Trần 2, Ngô 1");

  private static final Weighted<String> MALE_MIDDLE =
      Weighted.parse(
          "Văn 30, Đức 9, Quang 8, Minh 7, Hữu 6, Xuân 6, Ngọc 5, Đình 5, Công 5, Thanh 4, Mạnh 4, Trọng 4, Anh 3, Quốc 4, Duy 4,"
              + " Tiến 4, Việt 3, Hồng 2, Bá 2, Viết 2, Thế 3, Tuấn 3, Hoàng 2, Gia 1, Khắc 1");
  private static final Weighted<String> MALE_GIVEN =
      Weighted.parse(
          "Hùng 6, Dũng 6, Cường 5, Tuấn 6, Thắng 5, Sơn 5, Hải 5, Nam 4, Long 4, Minh 4, Hưng 4, Trung 4, Anh 3, Tùng 4, Bình 3,"
              + " Hòa 3, Thành 5, Đạt 3, Quân 3, Quang 3, Huy 3, Hiếu 3, Hoàng 2, Kiên 3, Khánh 2, Lâm 2, Mạnh 3, Nghĩa 2, Phong 2,"
              + " Phúc 2, Phương 2, Quyết 1, Tân 1, Thái 2, Thịnh 2, Tiến 2, Toàn 2, Trường 2, Tú 2, Vinh 2, Việt 2, Vũ 1, Đông 1, Đức 3,"
              + " Giang 2, Hà 1, Hậu 1, Khoa 1, Lợi 1, Luân 1, Nhân 1, Ước 1, Ân 1, Ánh 1");
  private static final Weighted<String> FEMALE_MIDDLE =
      Weighted.parse(
          "Thị 48, Thu 6, Thanh 6, Ngọc 5, Minh 3, Hồng 5, Phương 4, Bích 3, Kim 3, Thúy 3, Mai 2, Lan 2, Thùy 3, Quỳnh 2, Diệu 1,"
              + " Khánh 1, Hoài 1, Tuyết 1, Vân 1");
  private static final Weighted<String> FEMALE_GIVEN =
      Weighted.parse(
          "Hương 6, Hoa 4, Lan 5, Hằng 5, Hà 5, Thủy 5, Nga 4, Hạnh 4, Hiền 5, Thảo 4, Trang 5, Linh 4, Mai 5, Dung 4, Yến 3,"
              + " Oanh 3, Nhung 4, Huyền 4, Loan 3, Liên 3, Phượng 3, Vân 4, Anh 3, Bình 1, Chi 2, Cúc 1, Duyên 2, Đào 1, Giang 2,"
              + " Hậu 1, Hòa 2, Huệ 2, Khuyên 1, Lệ 1, Lý 1, My 1, Ngân 2, Ngọc 2, Ngà 1, Nguyệt 2, Quyên 2, Quỳnh 1, Tâm 2, Thơm 1,"
              + " Thu 3, Thúy 3, Trinh 1, Tuyết 2, Tươi 1, Xuân 1, Ước 1, Ánh 1");

  private Names() {}

  static String draw(RandomGenerator random, Weighted<String> families, Gender gender) {
    Weighted<String> middles = gender == Gender.MALE ? MALE_MIDDLE : FEMALE_MIDDLE;
    Weighted<String> givens = gender == Gender.MALE ? MALE_GIVEN : FEMALE_GIVEN;
    StringBuilder name =
        new StringBuilder(families.draw(random)).append(' ').append(middles.draw(random));
    if (gender == Gender.FEMALE && random.nextInt(100) < 18) {
      name.append(' ').append(distinct(random, FEMALE_GIVEN, name.toString()));
    }
    if (random.nextInt(200) == 0) {
      // One in two hundred bears only a family and a given name.
      name.setLength(name.indexOf(" "));
    }
    return name.append(' ').append(distinct(random, givens, name.toString())).toString();
  }

  private static String distinct(RandomGenerator random, Weighted<String> words, String soFar) {
    String word = words.draw(random);
    while (soFar.contains(word)) {
      word = words.draw(random);
    }
    return word;
  }
}
