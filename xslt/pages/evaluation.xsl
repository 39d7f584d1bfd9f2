<?xml version="1.0" encoding="utf-8"?>
<!-- One application, for who decides: they say, we found, decision; what is missing comes first, what is decided last. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/said.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="application/establishment_name"/>, <xsl:value-of select="application/reference"/></xsl:template>
  <xsl:template match="page" mode="document">Application <xsl:value-of select="application/reference"/>, <xsl:value-of select="application/establishment_name"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/applications</xsl:with-param><xsl:with-param name="label">Applications</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="application/reference"/></xsl:call-template>
  </xsl:template>

  <xsl:variable name="judged" select="/page/answer[kind = 'pass']"/>
  <xsl:variable name="waiting" select="/page/answer[kind = 'pass'][not(verdict)]"/>
  <xsl:variable name="short" select="$waiting[expired = 1 or says = 'no']"/>
  <xsl:variable name="judging" select="/page/form[@name = 'judge'][field]"/>
  <xsl:variable name="unmarked" select="/page/statement[not(agreed)]"/>

  <xsl:template match="page" mode="main">
    <span class="dps-caption">
      <xsl:text>Application </xsl:text><xsl:value-of select="application/reference"/>, <xsl:value-of select="application/system_name"/>
      <xsl:text>. Received </xsl:text><xsl:value-of select="application/submitted_on/@text"/>
    </span>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4"><xsl:value-of select="application/establishment_name"/></h1>
    <div class="dps-main-aside">
      <div>
        <nav class="dps-subnav" aria-label="This application">
          <ul>
            <xsl:call-template name="subnav"><xsl:with-param name="href">#criteria</xsl:with-param><xsl:with-param name="label">Pass or fail, <xsl:value-of select="count($judged[verdict])"/> of <xsl:value-of select="count($judged)"/></xsl:with-param></xsl:call-template>
            <xsl:if test="statement"><xsl:call-template name="subnav"><xsl:with-param name="href">#statements</xsl:with-param><xsl:with-param name="label">Written answers, <xsl:value-of select="count(statement[agreed])"/> of <xsl:value-of select="count(statement)"/> marked</xsl:with-param></xsl:call-template></xsl:if>
            <xsl:call-template name="subnav"><xsl:with-param name="href">#costs</xsl:with-param><xsl:with-param name="label">Core costs</xsl:with-param></xsl:call-template>
            <xsl:call-template name="subnav"><xsl:with-param name="href">#applicant</xsl:with-param><xsl:with-param name="label">The applicant</xsl:with-param></xsl:call-template>
          </ul>
        </nav>
        <xsl:if test="application/state = 'decided'"><xsl:apply-templates select="entry" mode="decided"/></xsl:if>
        <xsl:call-template name="criteria"/>
        <xsl:call-template name="statements"/>
        <xsl:call-template name="costs"/>
        <xsl:call-template name="applicant"/>
      </div>
      <aside class="dps-aside" aria-label="Clock and rules"><xsl:call-template name="aside"/></aside>
    </div>
  </xsl:template>

  <!-- ============ pass or fail ============ -->

  <xsl:template name="criteria">
    <h2 class="govuk-heading-m" id="criteria">
      <xsl:choose>
        <xsl:when test="$waiting">To decide: <xsl:value-of select="count($waiting)"/></xsl:when>
        <xsl:otherwise>Pass or fail: all decided</xsl:otherwise>
      </xsl:choose>
    </h2>
    <xsl:choose>
      <xsl:when test="$judging">
        <form method="post" action="{$judging/@action}" novalidate="novalidate">
          <xsl:apply-templates select="$judging" mode="hidden"/>
          <xsl:call-template name="checks"/>
          <xsl:call-template name="button">
            <xsl:with-param name="class">govuk-!-margin-top-4</xsl:with-param>
            <xsl:with-param name="once" select="true()"/>
            <xsl:with-param name="text">Save decisions</xsl:with-param>
          </xsl:call-template>
        </form>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="checks"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$judged[verdict]">
      <xsl:call-template name="table">
        <xsl:with-param name="id">verdicts</xsl:with-param>
        <xsl:with-param name="caption">Decided: <xsl:value-of select="count($judged[verdict])"/></xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Criterion</th><th scope="col">They say</th><th scope="col">Decision</th></tr></xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="$judged[verdict]" mode="verdict"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="answer[kind = 'told']">
      <h2 class="govuk-heading-m">Asked, not judged</h2>
      <xsl:for-each select="answer[kind = 'told']">
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1"><xsl:value-of select="name"/></h3>
        <xsl:apply-templates select="." mode="said"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- What falls short first. -->
  <xsl:template name="checks">
    <xsl:if test="$short">
      <p class="govuk-body"><strong><xsl:call-template name="count"><xsl:with-param name="of" select="count($short)"/><xsl:with-param name="one">answer falls short</xsl:with-param><xsl:with-param name="many">answers fall short</xsl:with-param></xsl:call-template>.</strong><xsl:if test="count($waiting) > count($short)"> Look there first.</xsl:if></p>
    </xsl:if>
    <xsl:apply-templates select="$short" mode="check"/>
    <xsl:apply-templates select="$waiting[not(expired = 1 or says = 'no')]" mode="check"/>
  </xsl:template>

  <xsl:template match="answer" mode="check">
    <xsl:variable name="fields" select="$judging/field[@row = current()/id]"/>
    <xsl:call-template name="check">
      <xsl:with-param name="id">criterion-<xsl:value-of select="id"/></xsl:with-param>
      <xsl:with-param name="heading" select="name"/>
      <xsl:with-param name="differs" select="expired = 1 or says = 'no'"/>
      <xsl:with-param name="says"><p class="govuk-body dps-small dps-quiet govuk-!-margin-bottom-2"><xsl:value-of select="question"/></p><xsl:apply-templates select="." mode="said"/></xsl:with-param>
      <xsl:with-param name="found"><xsl:apply-templates select="." mode="found"/></xsl:with-param>
      <xsl:with-param name="decision">
        <xsl:choose>
          <xsl:when test="$fields"><xsl:apply-templates select="$fields" mode="narrow"/></xsl:when>
          <xsl:otherwise><p class="govuk-body dps-small dps-quiet">Not decided yet</p></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The decision in little room: radios in a row, a box of two lines. -->
  <xsl:template match="field[@widget = 'choice']" mode="narrow">
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
          <xsl:value-of select="label"/><span class="govuk-visually-hidden"> on <xsl:value-of select="/page/answer[id = current()/@row]/name"/></span>
        </legend>
        <xsl:apply-templates select="error"/>
        <div class="govuk-radios govuk-radios--inline govuk-radios--small" data-module="govuk-radios">
          <xsl:apply-templates select="option" mode="radio"/>
        </div>
      </fieldset>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="narrow">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div>
      <xsl:attribute name="class">govuk-form-group<xsl:if test="error"> govuk-form-group--error</xsl:if></xsl:attribute>
      <label class="govuk-label dps-small" for="{$id}"><xsl:value-of select="label"/></label>
      <xsl:apply-templates select="error"/>
      <textarea class="govuk-textarea" id="{$id}" name="{@name}" rows="2">
        <xsl:if test="error"><xsl:attribute name="aria-describedby"><xsl:value-of select="$id"/>-error</xsl:attribute></xsl:if>
        <xsl:value-of select="value"/>
      </textarea>
    </div>
  </xsl:template>

  <!-- What we hold ourselves that bears on a criterion, by its head. -->
  <xsl:template match="answer" mode="found">
    <xsl:if test="expired = 1"><p class="govuk-body dps-small govuk-!-margin-bottom-2"><strong class="dps-late">The document ran out on <xsl:value-of select="expires_on/@text"/>.</strong></p></xsl:if>
    <xsl:choose>
      <!-- A document that runs out, such as a policy of insurance, is read; no register has it. -->
      <xsl:when test="expires_on and not(starts-with(code, 'rating') or head = 'suitability')">
        <p class="govuk-body dps-small govuk-!-margin-bottom-2"><xsl:if test="not(expired = 1)">The document is good until <xsl:value-of select="expires_on/@text"/>.</xsl:if><xsl:if test="upload"> Read the file.</xsl:if></p>
      </xsl:when>
      <xsl:when test="head = 'exclusion' or head = 'standing'">
        <p class="govuk-body dps-small govuk-!-margin-bottom-2">
          <xsl:choose>
            <xsl:when test="/page/application/company">Company number <xsl:value-of select="/page/application/company"/>. </xsl:when>
            <xsl:when test="/page/application/charity">Charity number <xsl:value-of select="/page/application/charity"/>. </xsl:when>
            <xsl:otherwise>No company or charity number. </xsl:otherwise>
          </xsl:choose>
          <xsl:text>Compare it with the register.</xsl:text>
          <xsl:if test="upload"> Read the file.</xsl:if>
        </p>
      </xsl:when>
      <!-- A registration is an entry in a register; what its inspectors say is the rating's question alone. -->
      <xsl:when test="head = 'suitability'">
        <p class="govuk-body dps-small govuk-!-margin-bottom-2">
          <xsl:choose>
            <xsl:when test="/page/application/urn"><xsl:apply-templates select="/page/application/regulator" mode="words"/>, <xsl:value-of select="/page/application/urn"/>, as they entered it. Compare it with the register that the question names.</xsl:when>
            <xsl:otherwise>They entered no number of a register.</xsl:otherwise>
          </xsl:choose>
          <xsl:if test="upload"> Read the file.</xsl:if>
        </p>
      </xsl:when>
      <xsl:when test="starts-with(code, 'rating')">
        <xsl:for-each select="/page/inspection">
          <p class="govuk-body dps-small govuk-!-margin-bottom-2">
            <xsl:apply-templates select="regulator" mode="words"/><xsl:text>: </xsl:text><strong><xsl:value-of select="rating"/></strong><xsl:if test="held_on">, <xsl:value-of select="held_on/@text"/></xsl:if>
            <xsl:choose>
              <xsl:when test="standing = 'passes'">: meets “requires improvement or above”</xsl:when>
              <xsl:when test="standing = 'review'">: admit with a review date</xsl:when>
              <xsl:otherwise>: below “requires improvement”</xsl:otherwise>
            </xsl:choose>
          </p>
        </xsl:for-each>
        <xsl:if test="not(/page/inspection)"><p class="govuk-body dps-small govuk-!-margin-bottom-2">No inspection on record.</p></xsl:if>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body dps-small govuk-!-margin-bottom-2">
          <xsl:choose>
            <xsl:when test="upload">Read the file.</xsl:when>
            <xsl:otherwise>No register and no file for this.</xsl:otherwise>
          </xsl:choose>
        </p>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="/page/suspension and head = 'ability'">
      <p class="govuk-body dps-small govuk-!-margin-bottom-2">Suspended before: <xsl:value-of select="count(/page/suspension)"/></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="answer" mode="verdict">
    <tr>
      <th scope="row"><xsl:value-of select="name"/></th>
      <td><xsl:apply-templates select="." mode="said"/></td>
      <td>
        <xsl:apply-templates select="verdict" mode="tag"/>
        <xsl:if test="verdict_reason"><br/><xsl:value-of select="verdict_reason"/></xsl:if>
        <br/><span class="dps-quiet"><xsl:value-of select="verdict_by"/>, <xsl:value-of select="verdict_on/@text"/></span>
        <xsl:if test="/page/may/judge"><br/><a class="govuk-link" href="/answers/{id}/verdict">Change<span class="govuk-visually-hidden"><xsl:text> </xsl:text><xsl:value-of select="name"/></span></a></xsl:if>
      </td>
    </tr>
  </xsl:template>

  <!-- ============ written answers ============ -->

  <xsl:template name="statements">
    <xsl:if test="statement">
      <h2 class="govuk-heading-m govuk-!-margin-top-6" id="statements">Written answers</h2>
      <xsl:call-template name="table">
        <xsl:with-param name="id">marks</xsl:with-param>
        <xsl:with-param name="caption">Written answers and their marks</xsl:with-param>
        <xsl:with-param name="look">hidden</xsl:with-param>
        <xsl:with-param name="wide" select="true()"/>
        <xsl:with-param name="head"><tr><th scope="col">Answer</th><th scope="col">Category</th><th scope="col" class="dps-number">Weight</th><th scope="col">Marked alone</th><th scope="col" class="dps-number">Your mark</th><th scope="col" class="dps-number">Agreed</th></tr></xsl:with-param>
        <xsl:with-param name="body">
          <xsl:for-each select="statement">
            <tr>
              <th scope="row"><a class="govuk-link" href="/answers/{id}/mark"><xsl:value-of select="name"/></a></th>
              <td><xsl:value-of select="category_name"/></td>
              <td class="dps-number"><xsl:value-of select="weight"/></td>
              <td><xsl:value-of select="marked"/> of <xsl:value-of select="evaluators"/></td>
              <td class="dps-number"><xsl:value-of select="mine/@text"/></td>
              <td class="dps-number"><xsl:value-of select="agreed/@text"/></td>
            </tr>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- ============ costs ============ -->

  <xsl:template name="costs">
    <h2 class="govuk-heading-m" id="costs">Core costs</h2>
    <xsl:for-each select="entry">
      <xsl:variable name="category" select="category"/>
      <xsl:call-template name="table">
        <xsl:with-param name="id">costs-<xsl:value-of select="$category"/></xsl:with-param>
        <xsl:with-param name="caption" select="name"/>
        <xsl:with-param name="look">small</xsl:with-param>
        <xsl:with-param name="head"><tr><th scope="col">Line</th><th scope="col">For each</th><th scope="col" class="dps-number">They ask</th></tr></xsl:with-param>
        <xsl:with-param name="body">
          <xsl:for-each select="/page/cost[category = $category]">
            <tr><th scope="row"><xsl:value-of select="name"/></th><td><xsl:apply-templates select="unit" mode="plain"/></td><td class="dps-number"><xsl:value-of select="amount/@text"/></td></tr>
          </xsl:for-each>
        </xsl:with-param>
        <xsl:with-param name="foot">
          <xsl:if test="core"><tr class="dps-total"><th scope="row">Core costs together</th><td><xsl:apply-templates select="unit" mode="plain"/></td><td class="dps-number"><xsl:value-of select="core/@text"/></td></tr></xsl:if>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:for-each select="/page/discount[category = $category]">
        <p class="govuk-body dps-small"><xsl:value-of select="percent/@text"/> off core costs from <xsl:value-of select="least"/><xsl:text> </xsl:text><xsl:choose><xsl:when test="basis = 'children'">children on</xsl:when><xsl:otherwise>units on</xsl:otherwise></xsl:choose></p>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- ============ who asks ============ -->

  <xsl:template name="applicant">
    <h2 class="govuk-heading-m" id="applicant">The applicant</h2>
    <xsl:call-template name="summary-list"><xsl:with-param name="class">dps-small</xsl:with-param><xsl:with-param name="rows">
      <xsl:call-template name="summary"><xsl:with-param name="key">Establishment</xsl:with-param><xsl:with-param name="value"><xsl:value-of select="application/establishment_name"/>, <xsl:value-of select="application/establishment_kind"/><xsl:if test="application/postcode">, <xsl:value-of select="application/postcode"/></xsl:if></xsl:with-param></xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Provider</xsl:with-param><xsl:with-param name="value"><a class="govuk-link" href="/providers/{application/provider}"><xsl:value-of select="application/provider_name"/></a>, <xsl:value-of select="application/town"/></xsl:with-param></xsl:call-template>
      <xsl:call-template name="summary"><xsl:with-param name="key">Declared and sent by</xsl:with-param><xsl:with-param name="value" select="string(application/submitted_by)"/></xsl:call-template>
      <xsl:if test="application/late_reason"><xsl:call-template name="summary"><xsl:with-param name="key">More time, because</xsl:with-param><xsl:with-param name="value" select="string(application/late_reason)"/></xsl:call-template></xsl:if>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="entry" mode="decided">
    <section class="dps-box govuk-!-margin-bottom-4">
      <h2 class="govuk-heading-s"><xsl:value-of select="name"/><xsl:text> </xsl:text><xsl:apply-templates select="verdict" mode="tag"/></h2>
      <p class="govuk-body dps-small">Competency score <xsl:value-of select="score/@text"/> of 100. <xsl:value-of select="decided_by"/>, <xsl:value-of select="decided_on/@text"/>.</p>
      <xsl:apply-templates select="reason" mode="prose"/>
    </section>
  </xsl:template>

  <!-- ============ beside ============ -->

  <xsl:template name="aside">
    <xsl:if test="meter">
      <section>
        <h2 class="govuk-heading-s">Decide by <xsl:value-of select="meter/due/@text"/></h2>
        <xsl:apply-templates select="meter"/>
        <xsl:if test="may/extend"><p class="govuk-body dps-small"><a class="govuk-link" href="/applications/{application/id}/extend">Extend, with a reason</a></p></xsl:if>
      </section>
      <section>
        <h2 class="govuk-heading-s">To admit or refuse</h2>
        <xsl:call-template name="next"/>
      </section>
    </xsl:if>
    <xsl:if test="entry"><section><h2 class="govuk-heading-s">Score out of 100</h2><xsl:apply-templates select="entry" mode="score"/></section></xsl:if>
    <xsl:if test="cap or entry/cap"><section><h2 class="govuk-heading-s">Core costs against caps</h2><xsl:call-template name="caps"/></section></xsl:if>
    <xsl:call-template name="why"><xsl:with-param name="of">assessment score cap core</xsl:with-param></xsl:call-template>
    <section>
      <h2 class="govuk-heading-s" id="declaration">Your declaration</h2>
      <xsl:choose>
        <xsl:when test="declaration/says = 'none'"><p class="govuk-body dps-small">No conflict, <xsl:value-of select="declaration/declared_at/@text"/>.</p></xsl:when>
        <xsl:when test="declaration/says"><p class="govuk-body dps-small">A conflict: <xsl:value-of select="declaration/detail"/>. You do not mark this application.</p></xsl:when>
        <xsl:when test="form[@name = 'declare']">
          <p class="govuk-body dps-small">Needed before you mark.</p>
          <xsl:apply-templates select="form[@name = 'declare']"><xsl:with-param name="button">Declare</xsl:with-param></xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise><p class="govuk-body dps-small dps-quiet">Not needed now.</p></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:template>

  <xsl:template name="next">
    <xsl:choose>
      <xsl:when test="$waiting or $unmarked">
        <p class="govuk-body dps-small">Not yet. First:</p>
        <ul class="govuk-list govuk-list--bullet dps-small">
          <xsl:if test="$waiting"><li>decide <xsl:call-template name="count"><xsl:with-param name="of" select="count($waiting)"/><xsl:with-param name="one">criterion</xsl:with-param><xsl:with-param name="many">criteria</xsl:with-param></xsl:call-template></li></xsl:if>
          <xsl:if test="$unmarked"><li>agree <xsl:call-template name="count"><xsl:with-param name="of" select="count($unmarked)"/><xsl:with-param name="one">mark</xsl:with-param></xsl:call-template> for written answers</li></xsl:if>
        </ul>
      </xsl:when>
      <xsl:when test="may/decide"><p class="govuk-body"><xsl:call-template name="button"><xsl:with-param name="href" select="concat('/applications/', application/id, '/decide')"/><xsl:with-param name="text">Admit or refuse</xsl:with-param></xsl:call-template></p></xsl:when>
      <xsl:otherwise><p class="govuk-body dps-small">Ready: a procurement officer decides.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="entry" mode="score">
    <p class="govuk-body dps-small govuk-!-margin-bottom-1">
      <xsl:value-of select="name"/><xsl:text>: </xsl:text>
      <strong><xsl:choose><xsl:when test="worth"><xsl:value-of select="worth/@text"/></xsl:when><xsl:otherwise>not all marked</xsl:otherwise></xsl:choose></strong>
      <xsl:if test="pass_mark > 0">, at least <xsl:value-of select="pass_mark/@text"/> needed</xsl:if>
      <xsl:if test="obstacle = 'failed'">. <span class="dps-late">Fails <xsl:call-template name="count"><xsl:with-param name="of" select="failed"/><xsl:with-param name="one">criterion</xsl:with-param><xsl:with-param name="many">criteria</xsl:with-param></xsl:call-template></span></xsl:if>
      <xsl:if test="obstacle = 'over_cap'">. <span class="dps-late">Over the common cap</span></xsl:if>
      <xsl:if test="obstacle = 'below_pass'">. <span class="dps-late">Below the pass mark</span></xsl:if>
    </p>
  </xsl:template>

  <xsl:template name="caps">
    <xsl:call-template name="table">
      <xsl:with-param name="id">caps</xsl:with-param>
      <xsl:with-param name="caption">Core costs against each cap</xsl:with-param>
      <xsl:with-param name="look">hidden</xsl:with-param>
      <xsl:with-param name="head"><tr><th scope="col">Whose cap</th><th scope="col" class="dps-number">Cap</th><th scope="col">Result</th></tr></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="entry[cap]">
          <tr><th scope="row">All councils, <xsl:value-of select="name"/></th><td class="dps-number"><xsl:value-of select="cap/@text"/></td><td><xsl:call-template name="within"><xsl:with-param name="over" select="obstacle = 'over_cap'"/></xsl:call-template></td></tr>
        </xsl:for-each>
        <xsl:for-each select="cap">
          <tr><th scope="row"><xsl:value-of select="authority"/><xsl:if test="count(/page/entry) > 1">, <xsl:value-of select="category_name"/></xsl:if></th><td class="dps-number"><xsl:value-of select="amount/@text"/></td><td><xsl:call-template name="within"><xsl:with-param name="over" select="over = 1"/></xsl:call-template></td></tr>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
    <p class="govuk-body dps-small">Equal passes. Over the common cap is refused; a council does not invite who is over its own.</p>
  </xsl:template>

  <xsl:template name="within">
    <xsl:param name="over"/>
    <xsl:choose>
      <xsl:when test="$over"><xsl:call-template name="tag"><xsl:with-param name="colour">orange</xsl:with-param><xsl:with-param name="text">Over</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:otherwise>Within</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="form" mode="whole">#<xsl:apply-templates select="field[@widget = 'choice'][1]" mode="first"/></xsl:template>

</xsl:stylesheet>
