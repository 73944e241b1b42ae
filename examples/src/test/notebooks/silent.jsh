// # Values that are not shown

Map<String, String> map = new HashMap<>();
map.put("a", "b");
"hid" + "den"; // with a remark
/* a block comment
   over two lines */
"sho" + "wn"
