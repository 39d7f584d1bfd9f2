-- What an application asks, each question once.

-- Answers to the system's own questions and to those of the categories asked for. One that several of them ask alike,
-- word for word, is asked once: its first answer stands for all (answer_same_save and evaluation_verdict keep them the same).
create or replace sql security invoker view answer_asked as
  select a.id, a.application
    from answer a
    join criterion c on c.id = a.criterion
   where (c.category is null or c.category in (select n.category from entry n where n.application = a.application))
     and (c.kind = 'statement'
          or not exists (select 1
                           from answer b
                           join criterion d on d.id = b.criterion and d.kind <> 'statement'
                          where b.application = a.application and b.id < a.id and d.name = c.name and d.question = c.question
                            and (d.category is null
                                 or d.category in (select n.category from entry n where n.application = b.application))));
