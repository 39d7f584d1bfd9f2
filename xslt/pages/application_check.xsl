<?xml version="1.0" encoding="utf-8"?>
<!-- Everything that is sent, in one place: to check, to declare and send; afterwards to read again. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:key name="task-of-category" match="task" use="category"/>
  <xsl:key name="line-of-category" match="line[amount]" use="category"/>
  <xsl:key name="discount-of-category" match="discount" use="category"/>

  <xsl:variable name="open" select="/page/application/act = 'save'"/>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="$open">Check your answers</xsl:when>
      <xsl:otherwise>What you sent</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/applications/<xsl:value-of select="application/id"/></xsl:with-param>
      <xsl:with-param name="label">Back to the application</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <span class="dps-caption"><xsl:value-of select="application/establishment_name"/>, application <xsl:value-of select="application/reference"/> to <xsl:value-of select="application/system_name"/></span>
      <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
      <xsl:if test="$open and progress/done &lt; progress/total"><xsl:apply-templates select="." mode="missing"/></xsl:if>
      <h2 class="govuk-heading-m">Your organisation</h2>
      <xsl:call-template name="summary-list"><xsl:with-param name="rows"><xsl:apply-templates select="task[level = 'provider' and kind != 'statement']"/></xsl:with-param></xsl:call-template>
      <h2 class="govuk-heading-m"><xsl:value-of select="application/establishment_name"/></h2>
      <xsl:call-template name="summary-list"><xsl:with-param name="rows"><xsl:apply-templates select="task[level = 'establishment' and kind != 'statement']"/></xsl:with-param></xsl:call-template>
      <xsl:apply-templates select="entry"/>
      <xsl:apply-templates select="form" mode="send"/>
    </div></div>
  </xsl:template>

  <xsl:template match="page" mode="missing">
    <div class="dps-box dps-box--warn">
      <h2 class="govuk-heading-s">Not yet. First:</h2>
      <ul class="govuk-list govuk-list--bullet">
        <xsl:for-each select="task[readiness != 'done']">
          <li><a class="govuk-link" href="/answers/{id}"><xsl:value-of select="name"/><xsl:if test="count(/page/entry) > 1 and category"> for <xsl:value-of select="/page/entry[category = current()/category]/name"/></xsl:if></a></li>
        </xsl:for-each>
        <xsl:for-each select="entry[readiness != 'done']">
          <li><a class="govuk-link" href="/applications/{../application/id}/costs?category={category}">Core costs of <xsl:value-of select="name"/></a></li>
        </xsl:for-each>
        <xsl:if test="not(entry)"><li><a class="govuk-link" href="/applications/{application/id}/categories">Choose a category</a></li></xsl:if>
      </ul>
    </div>
  </xsl:template>

  <xsl:template match="task">
    <xsl:call-template name="summary">
      <xsl:with-param name="key"><xsl:value-of select="name"/></xsl:with-param>
      <xsl:with-param name="value"><xsl:apply-templates select="." mode="said"/></xsl:with-param>
      <xsl:with-param name="href"><xsl:if test="$open">/answers/<xsl:value-of select="id"/></xsl:if></xsl:with-param>
      <xsl:with-param name="what" select="name"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="task" mode="said">
    <xsl:if test="kind = 'pass'"><p class="govuk-body dps-quiet"><xsl:value-of select="question"/></p></xsl:if>
    <xsl:choose>
      <xsl:when test="says = 'yes'"><p class="govuk-body">Yes</p></xsl:when>
      <xsl:when test="says = 'no'"><p class="govuk-body">No</p></xsl:when>
      <xsl:when test="says"><p class="govuk-body">It does not apply</p></xsl:when>
      <xsl:when test="not(text)"><p class="govuk-body dps-quiet">Not answered</p></xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="text" mode="prose"/>
    <xsl:if test="happened_on"><p class="govuk-body">Happened on <xsl:value-of select="happened_on/@text"/></p></xsl:if>
    <xsl:apply-templates select="cleansing" mode="prose"/>
    <xsl:if test="evidence">
      <p class="govuk-body"><a class="govuk-link" href="/evidence/{evidence}"><xsl:value-of select="evidence_kind"/></a><xsl:if test="evidence_detail">, <xsl:value-of select="evidence_detail"/></xsl:if><xsl:if test="expires_on">, good until <xsl:value-of select="expires_on/@text"/></xsl:if></p>
    </xsl:if>
  </xsl:template>

  <xsl:template match="entry">
    <h2 class="govuk-heading-m"><xsl:value-of select="name"/></h2>
    <xsl:call-template name="summary-list"><xsl:with-param name="rows">
      <xsl:apply-templates select="key('task-of-category', category)[kind = 'statement']"/>
      <xsl:if test="readiness">
        <xsl:call-template name="summary">
          <xsl:with-param name="key">Core costs</xsl:with-param>
          <xsl:with-param name="value"><xsl:apply-templates select="." mode="costs"/></xsl:with-param>
          <xsl:with-param name="href"><xsl:if test="$open">/applications/<xsl:value-of select="../application/id"/>/costs?category=<xsl:value-of select="category"/></xsl:if></xsl:with-param>
          <xsl:with-param name="what">core costs of <xsl:value-of select="name"/></xsl:with-param>
        </xsl:call-template>
      </xsl:if>
    </xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="entry[not(key('line-of-category', category))]" mode="costs"><p class="govuk-body dps-quiet">Not entered</p></xsl:template>
  <xsl:template match="entry" mode="costs">
    <ul class="govuk-list">
      <xsl:for-each select="key('line-of-category', category)">
        <li><xsl:value-of select="name"/>: <xsl:value-of select="amount/@text"/><xsl:text> </xsl:text><xsl:apply-templates select="unit" mode="words"/></li>
      </xsl:for-each>
      <xsl:if test="core"><li><strong>Core lines together: <xsl:value-of select="core/@text"/><xsl:text> </xsl:text><xsl:apply-templates select="unit" mode="words"/></strong></li></xsl:if>
      <xsl:for-each select="key('discount-of-category', category)">
        <li><xsl:value-of select="least"/><xsl:if test="least = 4"> or more</xsl:if> children together: <xsl:value-of select="percent/@text"/> off</li>
      </xsl:for-each>
    </ul>
  </xsl:template>

  <xsl:template match="form" mode="send">
    <xsl:choose>
      <xsl:when test="/page/application/reopens_on">
        <div class="dps-box dps-box--warn">
          <h2 class="govuk-heading-s">You can send it from <xsl:value-of select="/page/application/reopens_on/@text"/></h2>
          <p class="govuk-body">Until then the system takes no new applications: <xsl:value-of select="/page/application/closed_why"/></p>
        </div>
      </xsl:when>
      <xsl:when test="/page/progress/done &lt; /page/progress/total"/>
      <xsl:otherwise>
        <h2 class="govuk-heading-m">Send</h2>
        <p class="govuk-body">We decide within 10 working days. You can withdraw until then, and apply again.</p>
        <xsl:apply-templates select="."><xsl:with-param name="button">Declare and send</xsl:with-param></xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
