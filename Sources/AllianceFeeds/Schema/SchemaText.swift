// Written by Scripts/embed-schema from Imports/; change the schema there.

/// The XML Schema of member feeds and what it imports, as they lie in `Imports/`.
enum SchemaText {
  /// `member-feed.xsd`.
  static let memberFeed = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema
      xmlns:xs="http://www.w3.org/2001/XMLSchema"
      xmlns:f="urn:alliancegraph:feed:1"
      targetNamespace="urn:alliancegraph:feed:1"
      elementFormDefault="qualified"
      version="1">

      <xs:annotation>
        <xs:documentation xml:lang="zh">
          AllianceGraph 成员数据源的格式，XML Schema 1.0。检查：xmllint --noout --schema Imports/member-feed.xsd 文件.xml，无需联网。
          本模式比导入程序更严：模式不认识的元素和属性在此无效，导入程序则报告一次后跳过；出现一次以上而只取第一个的元素在此无效；
          日期、数字、网址有误在此无效，导入程序则提醒并略去该值。另有几点只有导入程序检查：标识符的校验码、地区和概念是否存在、
          引用的成员是否存在、先后与大小是否颠倒、关系两端是否相同。两者都通过才算无误。本格式不供其他工具扩展：新元素须先写入本文件。
        </xs:documentation>
        <xs:documentation xml:lang="en">
          The format of AllianceGraph's member feeds, in XML Schema 1.0. To check a feed, without network:
          xmllint --noout --schema Imports/member-feed.xsd FILE.xml
          This schema is stricter than the importer. Elements and attributes it does not know are invalid here; the importer
          reports each once and skips it. An element of which only the first counts is invalid here when repeated. A malformed
          day, number or web address is invalid here; the importer warns and keeps the record without it. Some rules only the
          importer checks: check digits, whether a region, a concept and a member referred to exist, whether bounds and days are
          in order, and that a relation has two ends. A feed is right when it passes both. Other tools are not to extend the
          format: a new element is first written into this file.
        </xs:documentation>
      </xs:annotation>

      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>

      <!-- The feed -->

      <xs:element name="alliance" type="f:alliance">
        <xs:annotation>
          <xs:documentation xml:lang="zh">一份数据源：成员、项目、关系和撤销，次序不限；引用可先于所指。</xs:documentation>
          <xs:documentation xml:lang="en">A feed: members, projects, relations and withdrawals in any order; a reference may precede what it names.</xs:documentation>
        </xs:annotation>
        <xs:key name="memberId">
          <xs:selector xpath="f:member"/>
          <xs:field xpath="@id"/>
        </xs:key>
        <xs:key name="projectId">
          <xs:selector xpath="f:project"/>
          <xs:field xpath="@id"/>
        </xs:key>
      </xs:element>

      <xs:complexType name="alliance">
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="member" type="f:member">
            <xs:annotation>
              <xs:documentation xml:lang="zh">一个成员：单位或个人，连同其能力和需求。</xs:documentation>
              <xs:documentation xml:lang="en">A member: an organisation or a person, with its capabilities and needs.</xs:documentation>
            </xs:annotation>
            <xs:unique name="member-name">
              <xs:selector xpath="f:name"/>
              <xs:field xpath="@xml:lang"/>
            </xs:unique>
            <xs:unique name="member-listing">
              <xs:selector xpath="f:capability|f:need"/>
              <xs:field xpath="@id"/>
            </xs:unique>
            <!-- At most one of each: a field that finds two nodes is invalid. -->
            <xs:unique name="member-region">
              <xs:selector xpath="."/>
              <xs:field xpath="f:region"/>
            </xs:unique>
            <xs:unique name="member-website">
              <xs:selector xpath="."/>
              <xs:field xpath="f:website"/>
            </xs:unique>
            <xs:unique name="member-founded">
              <xs:selector xpath="."/>
              <xs:field xpath="f:founded"/>
            </xs:unique>
          </xs:element>
          <xs:element name="project" type="f:project">
            <xs:annotation>
              <xs:documentation xml:lang="zh">成员已做、在做或想做的合作项目。</xs:documentation>
              <xs:documentation xml:lang="en">Work that members did, do or want to do together.</xs:documentation>
            </xs:annotation>
            <xs:unique name="project-start">
              <xs:selector xpath="."/>
              <xs:field xpath="f:start"/>
            </xs:unique>
            <xs:unique name="project-end">
              <xs:selector xpath="."/>
              <xs:field xpath="f:end"/>
            </xs:unique>
            <xs:unique name="project-round">
              <xs:selector xpath="."/>
              <xs:field xpath="f:round"/>
            </xs:unique>
          </xs:element>
          <xs:element name="relation" type="f:relation">
            <xs:annotation>
              <xs:documentation xml:lang="zh">两个成员之间已观察到的关系，有方向：from 为主体，to 为对象。</xs:documentation>
              <xs:documentation xml:lang="en">An observed tie between two members, directed: from is the subject, to the object.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="withdraw" type="f:withdraw">
            <xs:annotation>
              <xs:documentation xml:lang="zh">撤销此前数据源中的一个成员或项目（二者取一）；用于 content="changes"。</xs:documentation>
              <xs:documentation xml:lang="en">Ends a member or a project (one of the two) that an earlier feed stated; for content="changes".</xs:documentation>
            </xs:annotation>
            <xs:key name="withdraw-one">
              <xs:selector xpath="."/>
              <xs:field xpath="@member|@project"/>
            </xs:key>
          </xs:element>
        </xs:choice>
        <xs:attribute name="source" type="f:source" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="zh">来源的名称，不含冒号；库中的编号为“来源:编号”。同一来源的各期数据源须同名。</xs:documentation>
            <xs:documentation xml:lang="en">The name of the source, without a colon; ids in the store are source:id. All feeds of a source bear the same name.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="issued" type="f:day">
          <xs:annotation>
            <xs:documentation xml:lang="zh">签发日期；缺省为导入当天。</xs:documentation>
            <xs:documentation xml:lang="en">The day of issue; the day of the import where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="content" type="f:content" default="full">
          <xs:annotation>
            <xs:documentation xml:lang="zh">全量或增量；缺省全量。</xs:documentation>
            <xs:documentation xml:lang="en">Whether the feed is the whole truth of its source; full where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <!-- Members -->

      <xs:group name="member-parts">
        <xs:choice>
          <xs:element name="alias" type="f:text">
            <xs:annotation>
              <xs:documentation xml:lang="zh">其他在用名称：简称、曾用名、其他文字的写法；可多个。</xs:documentation>
              <xs:documentation xml:lang="en">Another name in use: short, former, in another script; any number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="identifier" type="f:identifier">
            <xs:annotation>
              <xs:documentation xml:lang="zh">登记机构给予的标识符；可多个。</xs:documentation>
              <xs:documentation xml:lang="en">An identifier in a public register; any number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="region" type="f:words">
            <xs:annotation>
              <xs:documentation xml:lang="zh">所在地区：代码（CN-GD、CN-4403、440300、DE）或名称（广东、Shenzhen）；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">Where it is: a code (CN-GD, CN-4403, 440300, DE) or a name (广东, Shenzhen); at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="website" type="f:website">
            <xs:annotation>
              <xs:documentation xml:lang="zh">http 或 https 网址；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">A web address with http or https; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="founded" type="f:year">
            <xs:annotation>
              <xs:documentation xml:lang="zh">成立年份；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">The year of foundation; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="profile" type="f:text">
            <xs:annotation>
              <xs:documentation xml:lang="zh">简介；每种语言一个。</xs:documentation>
              <xs:documentation xml:lang="en">What the member says of itself; one a language.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="capability" type="f:capability">
            <xs:annotation>
              <xs:documentation xml:lang="zh">能力：成员所提供的；可多个。</xs:documentation>
              <xs:documentation xml:lang="en">What the member offers; any number.</xs:documentation>
            </xs:annotation>
            <xs:unique name="capability-readiness">
              <xs:selector xpath="."/>
              <xs:field xpath="f:readiness"/>
            </xs:unique>
            <xs:unique name="capability-region">
              <xs:selector xpath="."/>
              <xs:field xpath="f:region"/>
            </xs:unique>
            <xs:unique name="capability-amount-currency">
              <xs:selector xpath="."/>
              <xs:field xpath="f:amount/@currency"/>
            </xs:unique>
            <xs:unique name="capability-valid-from">
              <xs:selector xpath="."/>
              <xs:field xpath="f:valid/@from"/>
            </xs:unique>
            <xs:unique name="capability-valid-until">
              <xs:selector xpath="."/>
              <xs:field xpath="f:valid/@until"/>
            </xs:unique>
          </xs:element>
          <xs:element name="need" type="f:need">
            <xs:annotation>
              <xs:documentation xml:lang="zh">需求：成员所寻求的；可多个。带 award 的需求为揭榜挂帅榜单。</xs:documentation>
              <xs:documentation xml:lang="en">What the member seeks; any number. With an award it is an open challenge.</xs:documentation>
            </xs:annotation>
            <xs:unique name="need-readiness">
              <xs:selector xpath="."/>
              <xs:field xpath="f:readiness"/>
            </xs:unique>
            <xs:unique name="need-region">
              <xs:selector xpath="."/>
              <xs:field xpath="f:region"/>
            </xs:unique>
            <xs:unique name="need-amount-currency">
              <xs:selector xpath="."/>
              <xs:field xpath="f:amount/@currency"/>
            </xs:unique>
            <xs:unique name="need-valid-from">
              <xs:selector xpath="."/>
              <xs:field xpath="f:valid/@from"/>
            </xs:unique>
            <xs:unique name="need-valid-until">
              <xs:selector xpath="."/>
              <xs:field xpath="f:valid/@until"/>
            </xs:unique>
            <xs:unique name="need-award-amount">
              <xs:selector xpath="."/>
              <xs:field xpath="f:award/@amount"/>
            </xs:unique>
          </xs:element>
        </xs:choice>
      </xs:group>

      <xs:complexType name="member">
        <xs:annotation>
          <xs:documentation xml:lang="zh">子元素次序不限，至少有一个 name。</xs:documentation>
          <xs:documentation xml:lang="en">Children in any order, at least one name among them.</xs:documentation>
        </xs:annotation>
        <xs:sequence>
          <xs:group ref="f:member-parts" minOccurs="0" maxOccurs="unbounded"/>
          <xs:element name="name" type="f:text">
            <xs:annotation>
              <xs:documentation xml:lang="zh">正式名称；至少一个，每种语言至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">The official name; at least one, at most one a language.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="name" type="f:text">
              <xs:annotation>
                <xs:documentation xml:lang="zh">正式名称；至少一个，每种语言至多一个。</xs:documentation>
                <xs:documentation xml:lang="en">The official name; at least one, at most one a language.</xs:documentation>
              </xs:annotation>
            </xs:element>
            <xs:group ref="f:member-parts"/>
          </xs:choice>
        </xs:sequence>
        <xs:attribute name="id" type="f:key" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="zh">来源自用的编号，在该来源的成员中唯一，各期不变。</xs:documentation>
            <xs:documentation xml:lang="en">The source's own id, unique among its members and the same in every feed.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="kind" type="f:member-kind" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="zh">成员类别。</xs:documentation>
            <xs:documentation xml:lang="en">What sort of body this is.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="standing" type="f:standing" default="member">
          <xs:annotation>
            <xs:documentation xml:lang="zh">与联盟的关系；缺省为成员。</xs:documentation>
            <xs:documentation xml:lang="en">How it stands to the alliance; member where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute ref="xml:lang">
          <xs:annotation>
            <xs:documentation xml:lang="zh">直接位于其中、自身未注明语言的文字所用的语言。</xs:documentation>
            <xs:documentation xml:lang="en">The language of the texts directly inside that name none themselves.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <!-- Capabilities and needs -->

      <xs:group name="listing-parts">
        <xs:choice>
          <xs:element name="text" type="f:text">
            <xs:annotation>
              <xs:documentation xml:lang="zh">文字说明；每种语言一个。</xs:documentation>
              <xs:documentation xml:lang="en">What it is in words; one a language.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="concept" type="f:concept">
            <xs:annotation>
              <xs:documentation xml:lang="zh">分类体系中的概念：编号或任一语言的名称；可多个。</xs:documentation>
              <xs:documentation xml:lang="en">A concept of a taxonomy: its id or a label in any language; any number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="readiness" type="f:readiness">
            <xs:annotation>
              <xs:documentation xml:lang="zh">技术就绪水平 TRL，1 至 9；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">The technology readiness level, TRL 1 to 9; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="amount" type="f:amount">
            <xs:annotation>
              <xs:documentation xml:lang="zh">价格、预算或单笔投资额的范围；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">A price, a budget or the size of one investment; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="region" type="f:words">
            <xs:annotation>
              <xs:documentation xml:lang="zh">希望对方所在的地区，代码或名称；缺省不限；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">Where the other side should be, a code or a name; anywhere where absent; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="valid" type="f:valid">
            <xs:annotation>
              <xs:documentation xml:lang="zh">有效期；缺省始终有效；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">When it holds; always where absent; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:choice>
      </xs:group>

      <xs:complexType name="capability">
        <xs:group ref="f:listing-parts" minOccurs="0" maxOccurs="unbounded"/>
        <xs:attribute name="id" type="f:key">
          <xs:annotation>
            <xs:documentation xml:lang="zh">成员内的编号，能力和需求合在一起不重复；缺省按次序为 c1、c2、…和 n1、n2、…。</xs:documentation>
            <xs:documentation xml:lang="en">An id within the member, shared by no other capability or need of it; c1, c2, … and n1, n2, … by position where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="kind" type="f:listing-kind" default="product">
          <xs:annotation>
            <xs:documentation xml:lang="zh">供需的类别；缺省为产品。</xs:documentation>
            <xs:documentation xml:lang="en">What sort of thing it is; product where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="visibility" type="f:visibility" default="public">
          <xs:annotation>
            <xs:documentation xml:lang="zh">谁可以看到；缺省公开。</xs:documentation>
            <xs:documentation xml:lang="en">Who may see it; everybody where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute ref="xml:lang">
          <xs:annotation>
            <xs:documentation xml:lang="zh">直接位于其中、自身未注明语言的文字所用的语言。</xs:documentation>
            <xs:documentation xml:lang="en">The language of the texts directly inside that name none themselves.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <xs:complexType name="need">
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:group ref="f:listing-parts"/>
          <xs:element name="award" type="f:award">
            <xs:annotation>
              <xs:documentation xml:lang="zh">揭榜挂帅的奖金；至多一个。截止日写在 valid 的 until。</xs:documentation>
              <xs:documentation xml:lang="en">What solving it earns, which makes it an open challenge; at most one. Its closing day is the until of valid.</xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:choice>
        <xs:attribute name="id" type="f:key">
          <xs:annotation>
            <xs:documentation xml:lang="zh">成员内的编号，能力和需求合在一起不重复；缺省按次序为 c1、c2、…和 n1、n2、…。</xs:documentation>
            <xs:documentation xml:lang="en">An id within the member, shared by no other capability or need of it; c1, c2, … and n1, n2, … by position where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="kind" type="f:listing-kind" default="product">
          <xs:annotation>
            <xs:documentation xml:lang="zh">供需的类别；缺省为产品。</xs:documentation>
            <xs:documentation xml:lang="en">What sort of thing it is; product where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="visibility" type="f:visibility" default="public">
          <xs:annotation>
            <xs:documentation xml:lang="zh">谁可以看到；缺省公开。</xs:documentation>
            <xs:documentation xml:lang="en">Who may see it; everybody where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute ref="xml:lang">
          <xs:annotation>
            <xs:documentation xml:lang="zh">直接位于其中、自身未注明语言的文字所用的语言。</xs:documentation>
            <xs:documentation xml:lang="en">The language of the texts directly inside that name none themselves.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <!-- Projects, relations, withdrawals -->

      <xs:complexType name="project">
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="title" type="f:text">
            <xs:annotation>
              <xs:documentation xml:lang="zh">名称和简称；每种语言的第一个为名称。</xs:documentation>
              <xs:documentation xml:lang="en">Titles and short names; the first of a language is the title.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="text" type="f:text">
            <xs:annotation>
              <xs:documentation xml:lang="zh">文字说明；每种语言一个。</xs:documentation>
              <xs:documentation xml:lang="en">What it is in words; one a language.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="concept" type="f:concept">
            <xs:annotation>
              <xs:documentation xml:lang="zh">分类体系中的概念：编号或任一语言的名称；可多个。</xs:documentation>
              <xs:documentation xml:lang="en">A concept of a taxonomy: its id or a label in any language; any number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="start" type="f:day">
            <xs:annotation>
              <xs:documentation xml:lang="zh">第一天；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">The first day; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="end" type="f:day">
            <xs:annotation>
              <xs:documentation xml:lang="zh">最后一天；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">The last day; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="amount" type="f:amount">
            <xs:annotation>
              <xs:documentation xml:lang="zh">预算；寻求资金的项目为所求金额；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">The budget, or for a project that seeks money the sum sought; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="round" type="f:words">
            <xs:annotation>
              <xs:documentation xml:lang="zh">融资轮次，如 A、B+；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">The financing round, such as A or B+; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="participant" type="f:participant">
            <xs:annotation>
              <xs:documentation xml:lang="zh">参与的成员；可多个。</xs:documentation>
              <xs:documentation xml:lang="en">A member that takes part; any number.</xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:choice>
        <xs:attribute name="id" type="f:key" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="zh">来源自用的编号，在该来源的项目中唯一，各期不变。</xs:documentation>
            <xs:documentation xml:lang="en">The source's own id, unique among its projects and the same in every feed.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="stage" type="f:stage" default="running">
          <xs:annotation>
            <xs:documentation xml:lang="zh">阶段；缺省为进行中。</xs:documentation>
            <xs:documentation xml:lang="en">How far it is; running where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute ref="xml:lang">
          <xs:annotation>
            <xs:documentation xml:lang="zh">直接位于其中、自身未注明语言的文字所用的语言。</xs:documentation>
            <xs:documentation xml:lang="en">The language of the texts directly inside that name none themselves.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <xs:complexType name="participant">
        <xs:attribute name="member" type="f:key" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="zh">参与成员的 id。</xs:documentation>
            <xs:documentation xml:lang="en">The id of the member.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="role" type="f:role" default="partner">
          <xs:annotation>
            <xs:documentation xml:lang="zh">角色；缺省为参与单位。</xs:documentation>
            <xs:documentation xml:lang="en">Its role; partner where absent.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="contribution" type="f:sum">
          <xs:annotation>
            <xs:documentation xml:lang="zh">该成员所出或所得的金额，币种同项目的 amount。</xs:documentation>
            <xs:documentation xml:lang="en">What the member pays or gets, in the currency of the project's amount.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <xs:complexType name="relation">
        <xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="text" type="f:text">
            <xs:annotation>
              <xs:documentation xml:lang="zh">文字说明；每种语言一个。</xs:documentation>
              <xs:documentation xml:lang="en">What it is in words; one a language.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="concept" type="f:concept">
            <xs:annotation>
              <xs:documentation xml:lang="zh">分类体系中的概念：编号或任一语言的名称；可多个。</xs:documentation>
              <xs:documentation xml:lang="en">A concept of a taxonomy: its id or a label in any language; any number.</xs:documentation>
            </xs:annotation>
          </xs:element>
          <xs:element name="amount" type="f:amount">
            <xs:annotation>
              <xs:documentation xml:lang="zh">交易金额；至多一个。</xs:documentation>
              <xs:documentation xml:lang="en">The value of the deal; at most one.</xs:documentation>
            </xs:annotation>
          </xs:element>
        </xs:choice>
        <xs:attribute name="predicate" type="f:predicate" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="zh">关系的种类。</xs:documentation>
            <xs:documentation xml:lang="en">What ties the two.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="from" type="f:key" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="zh">主体成员的 id：供应方、出资方、持股方、许可方、聘用方。</xs:documentation>
            <xs:documentation xml:lang="en">The id of the subject: who supplies, funds, owns, licenses, employs.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="to" type="f:key" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="zh">对象成员的 id：客户、受资方、被持股方、被许可方、受聘者。</xs:documentation>
            <xs:documentation xml:lang="en">The id of the object: who is supplied, funded, owned, licensed to, employed.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="on" type="f:day">
          <xs:annotation>
            <xs:documentation xml:lang="zh">观察到的日期。同一关系在不同日期可各写一次。</xs:documentation>
            <xs:documentation xml:lang="en">The day it was observed. The same tie may be stated once for each day.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="reference" type="f:words">
          <xs:annotation>
            <xs:documentation xml:lang="zh">公告、合同等的编号，用以区分同日同双方的多项关系。</xs:documentation>
            <xs:documentation xml:lang="en">The number of a notice, contract and so on, which tells several ties of one day apart.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute ref="xml:lang">
          <xs:annotation>
            <xs:documentation xml:lang="zh">直接位于其中、自身未注明语言的文字所用的语言。</xs:documentation>
            <xs:documentation xml:lang="en">The language of the texts directly inside that name none themselves.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <xs:complexType name="withdraw">
        <xs:attribute name="member" type="f:key">
          <xs:annotation>
            <xs:documentation xml:lang="zh">撤销的成员的 id。</xs:documentation>
            <xs:documentation xml:lang="en">The id of the member to withdraw.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="project" type="f:key">
          <xs:annotation>
            <xs:documentation xml:lang="zh">撤销的项目的 id。</xs:documentation>
            <xs:documentation xml:lang="en">The id of the project to withdraw.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <!-- Parts -->

      <xs:complexType name="text">
        <xs:annotation>
          <xs:documentation xml:lang="zh">一种语言的文字；连续空白合为一个空格。</xs:documentation>
          <xs:documentation xml:lang="en">A text in one language; runs of white space become one space.</xs:documentation>
        </xs:annotation>
        <xs:simpleContent>
          <xs:extension base="f:words">
            <xs:attribute ref="xml:lang">
              <xs:annotation>
                <xs:documentation xml:lang="zh">该文字的语言；缺省取父元素的 xml:lang。</xs:documentation>
                <xs:documentation xml:lang="en">The language of the text; the parent's xml:lang where absent.</xs:documentation>
              </xs:annotation>
            </xs:attribute>
          </xs:extension>
        </xs:simpleContent>
      </xs:complexType>

      <xs:complexType name="concept">
        <xs:annotation>
          <xs:documentation xml:lang="zh">概念的编号或任一语言的名称。</xs:documentation>
          <xs:documentation xml:lang="en">A concept's id, or a label of it in any language.</xs:documentation>
        </xs:annotation>
        <xs:simpleContent>
          <xs:extension base="f:words">
            <xs:attribute name="scheme" type="f:source">
              <xs:annotation>
                <xs:documentation xml:lang="zh">分类体系的名称，如 air-chain；缺省在所有分类体系中按名称查找。</xs:documentation>
                <xs:documentation xml:lang="en">The name of the taxonomy, such as air-chain; looked up by label in all of them where absent.</xs:documentation>
              </xs:annotation>
            </xs:attribute>
          </xs:extension>
        </xs:simpleContent>
      </xs:complexType>

      <xs:complexType name="identifier">
        <xs:annotation>
          <xs:documentation xml:lang="zh">标识符，可带分隔符或网址前缀。</xs:documentation>
          <xs:documentation xml:lang="en">An identifier, with or without separators and web prefix.</xs:documentation>
        </xs:annotation>
        <xs:simpleContent>
          <xs:extension base="f:words">
            <xs:attribute name="scheme" type="f:words" use="required">
              <xs:annotation>
                <xs:documentation xml:lang="zh">登记体系。查校验码：uscc 统一社会信用代码、lei、orcid、isin；查形式：ror、pic、vat；其他照录。</xs:documentation>
                <xs:documentation xml:lang="en">The register. Check digits are checked for uscc, lei, orcid and isin, the form for ror, pic and vat; others are taken as they stand.</xs:documentation>
              </xs:annotation>
            </xs:attribute>
          </xs:extension>
        </xs:simpleContent>
      </xs:complexType>

      <xs:complexType name="amount">
        <xs:annotation>
          <xs:documentation xml:lang="zh">金额范围；只写一端则另一端不限；两端相同为确数。</xs:documentation>
          <xs:documentation xml:lang="en">A span of money; a missing bound is open; equal bounds are an exact sum.</xs:documentation>
        </xs:annotation>
        <xs:attribute name="currency" type="f:currency">
          <xs:annotation>
            <xs:documentation xml:lang="zh">ISO 4217 货币代码，如 CNY。不同货币的金额不作比较，故应写明。</xs:documentation>
            <xs:documentation xml:lang="en">The ISO 4217 code of the currency, such as CNY. Spans of different currencies are never compared, so do state it.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="min" type="f:sum">
          <xs:annotation>
            <xs:documentation xml:lang="zh">下限，以元等整数货币单位计，而非万元。</xs:documentation>
            <xs:documentation xml:lang="en">The lower bound in whole units of the currency, not thousands.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="max" type="f:sum">
          <xs:annotation>
            <xs:documentation xml:lang="zh">上限，以元等整数货币单位计，而非万元。</xs:documentation>
            <xs:documentation xml:lang="en">The upper bound in whole units of the currency, not thousands.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <xs:complexType name="award">
        <xs:annotation>
          <xs:documentation xml:lang="zh">奖金。</xs:documentation>
          <xs:documentation xml:lang="en">An award.</xs:documentation>
        </xs:annotation>
        <xs:attribute name="amount" type="f:sum" use="required">
          <xs:annotation>
            <xs:documentation xml:lang="zh">奖金数额，以元等整数货币单位计。</xs:documentation>
            <xs:documentation xml:lang="en">The award in whole units of the currency.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="currency" type="f:currency">
          <xs:annotation>
            <xs:documentation xml:lang="zh">ISO 4217 货币代码，如 CNY。</xs:documentation>
            <xs:documentation xml:lang="en">The ISO 4217 code of the currency, such as CNY.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <xs:complexType name="valid">
        <xs:annotation>
          <xs:documentation xml:lang="zh">有效期，含首尾两天；缺一端则该端不限。</xs:documentation>
          <xs:documentation xml:lang="en">A span of days, both included; a missing end is open.</xs:documentation>
        </xs:annotation>
        <xs:attribute name="from" type="f:day">
          <xs:annotation>
            <xs:documentation xml:lang="zh">第一天。</xs:documentation>
            <xs:documentation xml:lang="en">The first day.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
        <xs:attribute name="until" type="f:day">
          <xs:annotation>
            <xs:documentation xml:lang="zh">最后一天；揭榜挂帅的截止日。</xs:documentation>
            <xs:documentation xml:lang="en">The last day; the closing day of an open challenge.</xs:documentation>
          </xs:annotation>
        </xs:attribute>
      </xs:complexType>

      <!-- Closed lists -->

      <xs:simpleType name="content">
        <xs:annotation>
          <xs:documentation xml:lang="zh">数据源的完整程度。</xs:documentation>
          <xs:documentation xml:lang="en">How much of its source a feed tells.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:enumeration value="full">
            <xs:annotation>
              <xs:documentation xml:lang="zh">全量：该来源的全部事实；上期有而本期没有的即撤销。</xs:documentation>
              <xs:documentation xml:lang="en">All of it: what the last feed had and this one has not is retired.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="changes">
            <xs:annotation>
              <xs:documentation xml:lang="zh">增量：只改动此处所写的。</xs:documentation>
              <xs:documentation xml:lang="en">Only what stands here changes.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="member-kind">
        <xs:annotation>
          <xs:documentation xml:lang="zh">成员类别。</xs:documentation>
          <xs:documentation xml:lang="en">What sort of body a member is.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:enumeration value="enterprise">
            <xs:annotation>
              <xs:documentation xml:lang="zh">企业：生产或销售产品和服务。</xs:documentation>
              <xs:documentation xml:lang="en">Makes or sells products and services.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="university">
            <xs:annotation>
              <xs:documentation xml:lang="zh">高校：教学和科研。</xs:documentation>
              <xs:documentation xml:lang="en">Teaches and does research.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="researchInstitute">
            <xs:annotation>
              <xs:documentation xml:lang="zh">科研院所：从事科研。</xs:documentation>
              <xs:documentation xml:lang="en">Does research.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="investor">
            <xs:annotation>
              <xs:documentation xml:lang="zh">投资机构：出资。</xs:documentation>
              <xs:documentation xml:lang="en">Funds others.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="applicationUnit">
            <xs:annotation>
              <xs:documentation xml:lang="zh">应用单位：提供技术落地的场景。</xs:documentation>
              <xs:documentation xml:lang="en">Brings the scenario in which a technology lands.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="industryBody">
            <xs:annotation>
              <xs:documentation xml:lang="zh">行业组织：代表一个行业。</xs:documentation>
              <xs:documentation xml:lang="en">Speaks for an industry.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="government">
            <xs:annotation>
              <xs:documentation xml:lang="zh">政府部门。</xs:documentation>
              <xs:documentation xml:lang="en">A department of government.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="expert">
            <xs:annotation>
              <xs:documentation xml:lang="zh">专家：个人。</xs:documentation>
              <xs:documentation xml:lang="en">A person.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="standing">
        <xs:annotation>
          <xs:documentation xml:lang="zh">与联盟的关系。</xs:documentation>
          <xs:documentation xml:lang="en">How a member stands to the alliance.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:enumeration value="member">
            <xs:annotation>
              <xs:documentation xml:lang="zh">成员：已加入。</xs:documentation>
              <xs:documentation xml:lang="en">Has joined.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="candidate">
            <xs:annotation>
              <xs:documentation xml:lang="zh">申请加入。</xs:documentation>
              <xs:documentation xml:lang="en">Has asked to join.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="former">
            <xs:annotation>
              <xs:documentation xml:lang="zh">已退出；不再推荐。</xs:documentation>
              <xs:documentation xml:lang="en">Has left; is no longer suggested.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="outside">
            <xs:annotation>
              <xs:documentation xml:lang="zh">联盟外：未加入，但为成员所提及。</xs:documentation>
              <xs:documentation xml:lang="en">Never joined, but is named by those who did.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="listing-kind">
        <xs:annotation>
          <xs:documentation xml:lang="zh">供需的类别。</xs:documentation>
          <xs:documentation xml:lang="en">What sort of thing is offered or sought.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:enumeration value="product">
            <xs:annotation>
              <xs:documentation xml:lang="zh">产品。</xs:documentation>
              <xs:documentation xml:lang="en">A product.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="technology">
            <xs:annotation>
              <xs:documentation xml:lang="zh">技术。</xs:documentation>
              <xs:documentation xml:lang="en">A technology.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="service">
            <xs:annotation>
              <xs:documentation xml:lang="zh">服务。</xs:documentation>
              <xs:documentation xml:lang="en">A service.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="facility">
            <xs:annotation>
              <xs:documentation xml:lang="zh">设施：设备、实验室。</xs:documentation>
              <xs:documentation xml:lang="en">Equipment and laboratories.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="funding">
            <xs:annotation>
              <xs:documentation xml:lang="zh">资金；投资机构的此类能力即其投资方向。</xs:documentation>
              <xs:documentation xml:lang="en">Money; a capability of this kind is an investor's mandate.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="scenario">
            <xs:annotation>
              <xs:documentation xml:lang="zh">应用场景：技术落地的场所和机会。</xs:documentation>
              <xs:documentation xml:lang="en">A place and occasion to put a technology to use.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="visibility">
        <xs:annotation>
          <xs:documentation xml:lang="zh">可见范围，由宽到窄。</xs:documentation>
          <xs:documentation xml:lang="en">Who may see a listing, from wide to narrow.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:enumeration value="public">
            <xs:annotation>
              <xs:documentation xml:lang="zh">公开。</xs:documentation>
              <xs:documentation xml:lang="en">Everybody.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="members">
            <xs:annotation>
              <xs:documentation xml:lang="zh">仅成员。</xs:documentation>
              <xs:documentation xml:lang="en">The members of the alliance.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="matched">
            <xs:annotation>
              <xs:documentation xml:lang="zh">仅对接双方，须双方同意。</xs:documentation>
              <xs:documentation xml:lang="en">The two sides of a match that both agreed to.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="secretariat">
            <xs:annotation>
              <xs:documentation xml:lang="zh">仅秘书处。</xs:documentation>
              <xs:documentation xml:lang="en">The secretariat alone.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="stage">
        <xs:annotation>
          <xs:documentation xml:lang="zh">项目阶段。</xs:documentation>
          <xs:documentation xml:lang="en">How far a project is.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:enumeration value="seeking">
            <xs:annotation>
              <xs:documentation xml:lang="zh">征集中：寻求伙伴或资金。</xs:documentation>
              <xs:documentation xml:lang="en">Seeks partners or money.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="running">
            <xs:annotation>
              <xs:documentation xml:lang="zh">进行中。</xs:documentation>
              <xs:documentation xml:lang="en">Under way.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="finished">
            <xs:annotation>
              <xs:documentation xml:lang="zh">已完成。</xs:documentation>
              <xs:documentation xml:lang="en">Done.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="role">
        <xs:annotation>
          <xs:documentation xml:lang="zh">在项目中的角色。</xs:documentation>
          <xs:documentation xml:lang="en">The role of a participant.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:enumeration value="coordinator">
            <xs:annotation>
              <xs:documentation xml:lang="zh">牵头单位。</xs:documentation>
              <xs:documentation xml:lang="en">Leads it.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="partner">
            <xs:annotation>
              <xs:documentation xml:lang="zh">参与单位。</xs:documentation>
              <xs:documentation xml:lang="en">Takes part.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="funder">
            <xs:annotation>
              <xs:documentation xml:lang="zh">出资方。</xs:documentation>
              <xs:documentation xml:lang="en">Pays.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="user">
            <xs:annotation>
              <xs:documentation xml:lang="zh">使用方。</xs:documentation>
              <xs:documentation xml:lang="en">Puts the result to use.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="predicate">
        <xs:annotation>
          <xs:documentation xml:lang="zh">关系的种类。</xs:documentation>
          <xs:documentation xml:lang="en">What ties two members.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:enumeration value="supplies">
            <xs:annotation>
              <xs:documentation xml:lang="zh">供应。</xs:documentation>
              <xs:documentation xml:lang="en">Delivers to.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="collaborates">
            <xs:annotation>
              <xs:documentation xml:lang="zh">合作；无方向。</xs:documentation>
              <xs:documentation xml:lang="en">Works with; without direction.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="funds">
            <xs:annotation>
              <xs:documentation xml:lang="zh">投资、出资。</xs:documentation>
              <xs:documentation xml:lang="en">Gives money to.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="owns">
            <xs:annotation>
              <xs:documentation xml:lang="zh">持股。</xs:documentation>
              <xs:documentation xml:lang="en">Holds shares of.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="licenses">
            <xs:annotation>
              <xs:documentation xml:lang="zh">许可使用其权利。</xs:documentation>
              <xs:documentation xml:lang="en">Lets use its rights.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
          <xs:enumeration value="employs">
            <xs:annotation>
              <xs:documentation xml:lang="zh">聘用。</xs:documentation>
              <xs:documentation xml:lang="en">Employs.</xs:documentation>
            </xs:annotation>
          </xs:enumeration>
        </xs:restriction>
      </xs:simpleType>

      <!-- Values -->

      <xs:simpleType name="words">
        <xs:annotation>
          <xs:documentation xml:lang="zh">非空文字；连续空白合为一个空格。</xs:documentation>
          <xs:documentation xml:lang="en">A text that is not empty; runs of white space become one space.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:minLength value="1"/>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="key">
        <xs:annotation>
          <xs:documentation xml:lang="zh">来源自用的编号。</xs:documentation>
          <xs:documentation xml:lang="en">An id of the source's own.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="f:words">
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="source">
        <xs:annotation>
          <xs:documentation xml:lang="zh">来源或分类体系的名称，不含冒号。</xs:documentation>
          <xs:documentation xml:lang="en">The name of a source or taxonomy, without a colon.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="f:words">
          <xs:pattern value="[^:]+"/>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="day">
        <xs:annotation>
          <xs:documentation xml:lang="zh">日期，如 2025-06-01；其后的时刻不计。</xs:documentation>
          <xs:documentation xml:lang="en">A day like 2025-06-01; a time behind it is not kept.</xs:documentation>
        </xs:annotation>
        <xs:union memberTypes="xs:date xs:dateTime"/>
      </xs:simpleType>

      <xs:simpleType name="year">
        <xs:annotation>
          <xs:documentation xml:lang="zh">年份，1 至 9999。</xs:documentation>
          <xs:documentation xml:lang="en">A year, 1 to 9999.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:integer">
          <xs:minInclusive value="1"/>
          <xs:maxInclusive value="9999"/>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="readiness">
        <xs:annotation>
          <xs:documentation xml:lang="zh">TRL，1 至 9。</xs:documentation>
          <xs:documentation xml:lang="en">TRL 1 to 9.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:integer">
          <xs:minInclusive value="1"/>
          <xs:maxInclusive value="9"/>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="sum">
        <xs:annotation>
          <xs:documentation xml:lang="zh">数字，至多一个小数点，无千分位和符号，至多 20 个字符。</xs:documentation>
          <xs:documentation xml:lang="en">Digits with at most one decimal point, neither separators nor sign, at most 20 characters.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:maxLength value="20"/>
          <xs:pattern value="[0-9]+(\.[0-9]*)?|\.[0-9]+"/>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="currency">
        <xs:annotation>
          <xs:documentation xml:lang="zh">ISO 4217 货币代码。</xs:documentation>
          <xs:documentation xml:lang="en">An ISO 4217 code.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:pattern value="[A-Z]{3}"/>
        </xs:restriction>
      </xs:simpleType>

      <xs:simpleType name="website">
        <xs:annotation>
          <xs:documentation xml:lang="zh">以 http:// 或 https:// 开头的网址，或不带前缀的域名。</xs:documentation>
          <xs:documentation xml:lang="en">A web address that begins with http:// or https://, or a bare domain.</xs:documentation>
        </xs:annotation>
        <xs:restriction base="xs:token">
          <xs:pattern value="[Hh][Tt][Tt][Pp][Ss]?://[^\s/]\S*"/>
          <xs:pattern value="[^:\s/]+\.[^:\s]+"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:schema>

    """#
  /// `xml.xsd`.
  static let xml = #"""
    <?xml version="1.0" encoding="UTF-8"?>
    <!--
      The part of the xml namespace that member-feed.xsd uses, so that checking a feed needs no network.
      It stands in for https://www.w3.org/2001/xml.xsd and agrees with it.
    -->
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xs:attribute name="lang">
        <xs:annotation>
          <xs:documentation xml:lang="zh">文字所用语言的 BCP 47 标签，如 zh、zh-Hant、en；空值表示未知。</xs:documentation>
          <xs:documentation xml:lang="en">The language of a text as a BCP 47 tag: zh, zh-Hant, en; empty where unknown.</xs:documentation>
        </xs:annotation>
        <xs:simpleType>
          <xs:union memberTypes="xs:language">
            <xs:simpleType>
              <xs:restriction base="xs:string">
                <xs:enumeration value=""/>
              </xs:restriction>
            </xs:simpleType>
          </xs:union>
        </xs:simpleType>
      </xs:attribute>
    </xs:schema>

    """#
}
