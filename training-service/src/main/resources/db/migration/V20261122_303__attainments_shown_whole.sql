SELECT shown_whole('attainment', 'what people are qualified for, without who they are');
