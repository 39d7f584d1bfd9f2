<?xml version="1.0" encoding="utf-8"?>
<!--
  Options of GOV.UK Frontend's own examples, as <options component="NAME"> with an element for each, given to our templates.
  Text is <text>, markup <html>; a list has an <item> for each; an option that is false or nothing is absent.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../../xslt/components/controls.xsl"/>
  <xsl:import href="../../xslt/components/frame.xsl"/>
  <xsl:import href="../../xslt/components/notes.xsl"/>
  <xsl:import href="../../xslt/components/records.xsl"/>

  <xsl:template match="/"><tested><xsl:apply-templates select="options"/></tested></xsl:template>

  <!-- What a thing says: its markup, or its text. -->
  <xsl:template match="*" mode="says">
    <xsl:choose>
      <xsl:when test="html"><xsl:copy-of select="html/node()"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The id of a control: its own, or its name. -->
  <xsl:template match="options" mode="id">
    <xsl:choose>
      <xsl:when test="id"><xsl:value-of select="id"/></xsl:when>
      <xsl:when test="idPrefix"><xsl:value-of select="idPrefix"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ frame ============ -->

  <xsl:template match="options[@component = 'skip-link']">
    <xsl:call-template name="skip-link">
      <xsl:with-param name="href"><xsl:value-of select="href"/><xsl:if test="not(href)">#content</xsl:if></xsl:with-param>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'generic-header']">
    <xsl:call-template name="generic-header">
      <xsl:with-param name="href"><xsl:value-of select="url"/><xsl:if test="not(url)">/</xsl:if></xsl:with-param>
      <xsl:with-param name="text"><xsl:copy-of select="logoHtml/node()"/><xsl:if test="not(logoHtml)"><xsl:value-of select="logoText"/></xsl:if></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="container"><xsl:value-of select="containerClasses"/><xsl:if test="not(containerClasses)">govuk-width-container</xsl:if></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'service-navigation']">
    <xsl:call-template name="service-navigation">
      <xsl:with-param name="name" select="string(serviceName)"/>
      <xsl:with-param name="href" select="serviceUrl"/>
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="collapses" select="count(navigation/item[*]) > 1 and not(collapseNavigationOnMobile = 'false') or collapseNavigationOnMobile = 'true'"/>
      <xsl:with-param name="items">
        <xsl:for-each select="navigation/item[*]">
          <xsl:call-template name="navigation-item">
            <xsl:with-param name="href" select="href"/>
            <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
            <xsl:with-param name="current"><xsl:choose><xsl:when test="current">page</xsl:when><xsl:when test="active">true</xsl:when></xsl:choose></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'phase-banner']">
    <xsl:call-template name="phase-banner">
      <xsl:with-param name="tag"><xsl:apply-templates select="tag" mode="says"/></xsl:with-param>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'breadcrumbs']">
    <xsl:call-template name="breadcrumbs">
      <xsl:with-param name="class"><xsl:value-of select="classes"/><xsl:if test="collapseOnMobile"> govuk-breadcrumbs--collapse-on-mobile</xsl:if></xsl:with-param>
      <xsl:with-param name="steps">
        <xsl:for-each select="items/item">
          <xsl:call-template name="crumb">
            <xsl:with-param name="href" select="href"/>
            <xsl:with-param name="label"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'back-link']">
    <xsl:call-template name="back">
      <xsl:with-param name="href"><xsl:value-of select="href"/><xsl:if test="not(href)">#</xsl:if></xsl:with-param>
      <xsl:with-param name="label"><xsl:apply-templates select="." mode="says"/><xsl:if test="not(text or html)">Back</xsl:if></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'language-navigation']">
    <xsl:call-template name="languages">
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="label"><xsl:value-of select="ariaLabel"/><xsl:if test="not(ariaLabel)">Language</xsl:if></xsl:with-param>
      <xsl:with-param name="items">
        <xsl:for-each select="items/item">
          <xsl:call-template name="language">
            <xsl:with-param name="href"><xsl:if test="not(current)"><xsl:value-of select="href"/></xsl:if></xsl:with-param>
            <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
            <xsl:with-param name="lang" select="lang"/>
            <xsl:with-param name="dir" select="dir"/>
            <xsl:with-param name="note" select="languageDescriptionText"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'feedback']">
    <xsl:call-template name="feedback">
      <xsl:with-param name="title"><xsl:copy-of select="titleHtml/node()"/><xsl:if test="not(titleHtml)"><xsl:value-of select="titleText"/></xsl:if></xsl:with-param>
      <xsl:with-param name="text"><xsl:copy-of select="html/node()"/><xsl:if test="text and not(html)"><p class="govuk-body"><xsl:value-of select="text"/></p></xsl:if></xsl:with-param>
      <xsl:with-param name="level"><xsl:value-of select="headingLevel"/><xsl:if test="not(headingLevel)">2</xsl:if></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ============ notes ============ -->

  <xsl:template match="options[@component = 'tag']">
    <xsl:call-template name="tag">
      <xsl:with-param name="colour" select="substring-after(classes, 'govuk-tag--')"/>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'inset-text']">
    <xsl:call-template name="inset">
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="id" select="id"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'warning-text']">
    <xsl:call-template name="warning">
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'details']">
    <xsl:call-template name="details">
      <xsl:with-param name="summary"><xsl:copy-of select="summaryHtml/node()"/><xsl:if test="not(summaryHtml)"><xsl:value-of select="summaryText"/></xsl:if></xsl:with-param>
      <xsl:with-param name="body"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="id" select="id"/>
      <xsl:with-param name="open" select="open"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'notification-banner']">
    <xsl:call-template name="banner">
      <xsl:with-param name="kind" select="type"/>
      <xsl:with-param name="title">
        <xsl:copy-of select="titleHtml/node()"/>
        <xsl:choose>
          <xsl:when test="titleHtml"/>
          <xsl:when test="titleText"><xsl:value-of select="titleText"/></xsl:when>
          <xsl:when test="type = 'success'">Success</xsl:when>
          <xsl:otherwise>Important</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="id"><xsl:value-of select="titleId"/><xsl:if test="not(titleId)">govuk-notification-banner-title</xsl:if></xsl:with-param>
      <xsl:with-param name="level"><xsl:value-of select="titleHeadingLevel"/><xsl:if test="not(titleHeadingLevel)">2</xsl:if></xsl:with-param>
      <xsl:with-param name="text"><xsl:if test="not(html)"><xsl:value-of select="text"/></xsl:if></xsl:with-param>
      <xsl:with-param name="body"><xsl:copy-of select="html/node()"/></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'panel']">
    <xsl:call-template name="panel">
      <xsl:with-param name="title"><xsl:copy-of select="titleHtml/node()"/><xsl:if test="not(titleHtml)"><xsl:value-of select="titleText"/></xsl:if></xsl:with-param>
      <xsl:with-param name="body"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="level"><xsl:value-of select="headingLevel"/><xsl:if test="not(headingLevel)">1</xsl:if></xsl:with-param>
      <xsl:with-param name="class"><xsl:if test="not(contains(classes, 'interruption'))">govuk-panel--confirmation </xsl:if><xsl:value-of select="classes"/></xsl:with-param>
      <xsl:with-param name="actions">
        <xsl:if test="contains(classes, 'interruption')">
          <xsl:for-each select="actions/items/item">
            <xsl:choose>
              <xsl:when test="href and not(type = 'button')">
                <a class="govuk-link govuk-link--inverse" href="{href}"><xsl:value-of select="text"/></a>
              </xsl:when>
              <xsl:otherwise>
                <xsl:call-template name="button">
                  <xsl:with-param name="text" select="string(text)"/>
                  <xsl:with-param name="href" select="href"/>
                  <xsl:with-param name="type"><xsl:value-of select="type"/><xsl:if test="not(type)">button</xsl:if></xsl:with-param>
                  <xsl:with-param name="class">govuk-button--inverse</xsl:with-param>
                </xsl:call-template>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'error-summary']">
    <xsl:call-template name="error-summary">
      <xsl:with-param name="title"><xsl:copy-of select="titleHtml/node()"/><xsl:if test="not(titleHtml)"><xsl:value-of select="titleText"/></xsl:if></xsl:with-param>
      <xsl:with-param name="body"><xsl:copy-of select="descriptionHtml/node()"/><xsl:if test="not(descriptionHtml)"><xsl:value-of select="descriptionText"/></xsl:if></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="items">
        <xsl:for-each select="errorList/item">
          <xsl:call-template name="mistake-link">
            <xsl:with-param name="href" select="href"/>
            <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ============ records ============ -->

  <xsl:template match="options[@component = 'table']">
    <xsl:call-template name="table">
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="caption" select="string(caption)"/>
      <xsl:with-param name="look">
        <xsl:choose>
          <xsl:when test="captionClasses = 'govuk-table__caption--m'"/>
          <xsl:when test="captionClasses = 'govuk-table__caption--s'">small</xsl:when>
          <xsl:otherwise>plain</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="head"><xsl:if test="head"><tr><xsl:apply-templates select="head/item" mode="head"/></tr></xsl:if></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:for-each select="rows/item[*]"><tr><xsl:apply-templates select="item" mode="cell"/></tr></xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="item" mode="head">
    <th scope="col"><xsl:apply-templates select="." mode="span"/><xsl:apply-templates select="." mode="says"/></th>
  </xsl:template>

  <xsl:template match="item" mode="cell"><td><xsl:apply-templates select="." mode="span"/><xsl:apply-templates select="." mode="says"/></td></xsl:template>
  <xsl:template match="options[firstCellIsHeader]/rows/item/item[1]" mode="cell">
    <th scope="row"><xsl:apply-templates select="." mode="span"/><xsl:apply-templates select="." mode="says"/></th>
  </xsl:template>

  <xsl:template match="item" mode="span">
    <xsl:if test="colspan"><xsl:attribute name="colspan"><xsl:value-of select="colspan"/></xsl:attribute></xsl:if>
    <xsl:if test="rowspan"><xsl:attribute name="rowspan"><xsl:value-of select="rowspan"/></xsl:attribute></xsl:if>
    <xsl:if test="format = 'numeric' or classes">
      <xsl:attribute name="class"><xsl:if test="format = 'numeric'">dps-number </xsl:if><xsl:value-of select="classes"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="options[@component = 'summary-list']">
    <xsl:choose>
      <xsl:when test="card">
        <xsl:call-template name="summary-card">
          <xsl:with-param name="title"><xsl:apply-templates select="card/title" mode="says"/></xsl:with-param>
          <xsl:with-param name="level"><xsl:value-of select="card/title/headingLevel"/><xsl:if test="not(card/title/headingLevel)">2</xsl:if></xsl:with-param>
          <xsl:with-param name="class" select="card/classes"/>
          <xsl:with-param name="action-list" select="count(card/actions/items/item) > 1"/>
          <xsl:with-param name="actions"><xsl:apply-templates select="card/actions/items/item" mode="action"/></xsl:with-param>
          <xsl:with-param name="body"><xsl:apply-templates select="." mode="list"/></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="list"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="options" mode="list">
    <xsl:call-template name="summary-list">
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="rows">
        <xsl:for-each select="rows/item[*]">
          <xsl:call-template name="summary">
            <xsl:with-param name="key"><xsl:apply-templates select="key" mode="says"/></xsl:with-param>
            <xsl:with-param name="value"><xsl:apply-templates select="value" mode="says"/></xsl:with-param>
            <xsl:with-param name="class" select="classes"/>
            <xsl:with-param name="beside" select="../item/actions/items/item"/>
            <xsl:with-param name="action-list" select="count(actions/items/item) > 1"/>
            <xsl:with-param name="actions"><xsl:apply-templates select="actions/items/item" mode="action"/></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="item" mode="action">
    <xsl:call-template name="summary-action">
      <xsl:with-param name="href" select="href"/>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="what" select="visuallyHiddenText"/>
      <xsl:with-param name="card"><xsl:apply-templates select="/options/card/title" mode="says"/></xsl:with-param>
      <xsl:with-param name="of">
        <xsl:choose>
          <xsl:when test="count(../item) = 1"/>
          <xsl:when test="ancestor::card">card</xsl:when>
          <xsl:otherwise>list</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'task-list']">
    <xsl:variable name="prefix"><xsl:value-of select="idPrefix"/><xsl:if test="not(idPrefix)">task-list</xsl:if></xsl:variable>
    <xsl:call-template name="task-list">
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="items">
        <xsl:for-each select="items/item[*]">
          <xsl:call-template name="task">
            <xsl:with-param name="id" select="concat($prefix, '-', count(preceding-sibling::item) + 1)"/>
            <xsl:with-param name="href" select="href"/>
            <xsl:with-param name="label"><xsl:apply-templates select="title" mode="says"/></xsl:with-param>
            <xsl:with-param name="hint"><xsl:apply-templates select="hint" mode="says"/></xsl:with-param>
            <xsl:with-param name="class" select="classes"/>
            <xsl:with-param name="state"><xsl:if test="contains(status/classes, 'cannot-start-yet')">later</xsl:if></xsl:with-param>
            <xsl:with-param name="status">
              <xsl:choose>
                <xsl:when test="status/tag">
                  <xsl:call-template name="tag">
                    <xsl:with-param name="colour" select="substring-after(status/tag/classes, 'govuk-tag--')"/>
                    <xsl:with-param name="text"><xsl:apply-templates select="status/tag" mode="says"/></xsl:with-param>
                  </xsl:call-template>
                </xsl:when>
                <xsl:otherwise><xsl:apply-templates select="status" mode="says"/></xsl:otherwise>
              </xsl:choose>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'tabs']">
    <xsl:call-template name="tabs">
      <xsl:with-param name="title"><xsl:value-of select="title"/><xsl:if test="not(title)">Contents</xsl:if></xsl:with-param>
      <xsl:with-param name="id" select="id"/>
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="items">
        <xsl:for-each select="items/item[*]">
          <xsl:call-template name="tab">
            <xsl:with-param name="id"><xsl:apply-templates select="." mode="panel"/></xsl:with-param>
            <xsl:with-param name="label" select="label"/>
            <xsl:with-param name="first" select="position() = 1"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
      <xsl:with-param name="panels">
        <xsl:for-each select="items/item[*]">
          <xsl:call-template name="tab-panel">
            <xsl:with-param name="id"><xsl:apply-templates select="." mode="panel"/></xsl:with-param>
            <xsl:with-param name="first" select="position() = 1"/>
            <xsl:with-param name="body">
              <xsl:copy-of select="panel/html/node()"/>
              <xsl:if test="panel/text and not(panel/html)"><p class="govuk-body"><xsl:value-of select="panel/text"/></p></xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="item" mode="panel">
    <xsl:value-of select="id"/>
    <xsl:if test="not(id)"><xsl:value-of select="concat(../../idPrefix, '-', count(preceding-sibling::item) + 1)"/></xsl:if>
  </xsl:template>

  <xsl:template match="options[@component = 'pagination']">
    <xsl:call-template name="pagination">
      <xsl:with-param name="block" select="not(items) and (next or previous)"/>
      <xsl:with-param name="label"><xsl:value-of select="landmarkLabel"/><xsl:if test="not(landmarkLabel)">Pagination</xsl:if></xsl:with-param>
      <xsl:with-param name="previous"><xsl:apply-templates select="previous[href]" mode="step"><xsl:with-param name="rel">prev</xsl:with-param></xsl:apply-templates></xsl:with-param>
      <xsl:with-param name="next"><xsl:apply-templates select="next[href]" mode="step"><xsl:with-param name="rel">next</xsl:with-param></xsl:apply-templates></xsl:with-param>
      <xsl:with-param name="items">
        <xsl:for-each select="items/item[*]">
          <xsl:call-template name="page-item">
            <xsl:with-param name="href" select="href"/>
            <xsl:with-param name="number" select="number"/>
            <xsl:with-param name="current" select="current"/>
            <xsl:with-param name="label"><xsl:value-of select="visuallyHiddenText"/><xsl:if test="not(visuallyHiddenText)">Page <xsl:value-of select="number"/></xsl:if></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="previous | next" mode="step">
    <xsl:param name="rel"/>
    <xsl:call-template name="page-step">
      <xsl:with-param name="href" select="href"/>
      <xsl:with-param name="rel" select="$rel"/>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="label" select="string(labelText)"/>
      <xsl:with-param name="block" select="not(../items)"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
